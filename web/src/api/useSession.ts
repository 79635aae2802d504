import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, bodyOf } from './client';
import { fetchSession, SESSION_KEY, type Role } from './session';

/** The visitor of this page: who, in which role, of which unit. */
export function useSession() {
  const query = useQuery({ queryKey: SESSION_KEY, queryFn: fetchSession, staleTime: Infinity });
  const user = computed(() => query.data.value?.user ?? null);
  const role = computed<Role | null>(() => user.value?.role ?? null);
  return {
    query,
    user,
    role,
    isCommittee: computed(() => role.value === 'committee'),
    isViewer: computed(() => role.value === 'viewer'),
    unitId: computed(() => user.value?.unitId ?? null),
    isDemo: computed(() => query.data.value?.demo ?? false),
  };
}

/** Ends the session at the service and forgets everything that was read during it. */
export function useLogout() {
  const client = useQueryClient();
  return async () => {
    await bodyOf(api.DELETE('/api/session'));
    client.clear();
    client.setQueryData(SESSION_KEY, null);
  };
}
