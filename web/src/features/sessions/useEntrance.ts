import { useMutation, useQueryClient } from '@tanstack/vue-query';
import { useRoute, useRouter } from 'vue-router';
import { api, bodyOf } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { SESSION_KEY, type Session } from '../../api/session';
import { homeOf, safeBack } from '../../router/home';

/** Lets a visitor in and leads to where they wanted to go, otherwise to their home. */
function useWelcome() {
  const client = useQueryClient();
  const router = useRouter();
  const route = useRoute();
  return async (session: Session) => {
    client.clear();
    client.setQueryData(SESSION_KEY, session);
    await router.replace(safeBack(route.query['back']) ?? homeOf(session));
  };
}

/** Opens a session with login and password. */
export function useLogin() {
  const welcome = useWelcome();
  return useMutation({
    mutationFn: (body: Schemas['LoginDto']) => bodyOf(api.POST('/api/session', { body })),
    onSuccess: welcome,
  });
}

/** Creates the first committee user and lets them in. */
export function useSetup() {
  const welcome = useWelcome();
  return useMutation({
    mutationFn: (body: Schemas['CreateFirstUserDto']) => bodyOf(api.POST('/api/setup', { body })),
    onSuccess: welcome,
  });
}
