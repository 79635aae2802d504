import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { api, bodyOf } from '../../api/client';
import type { Schemas } from '../../api/schemas';

const KEY = ['users'];

/** All users of the board. */
export function useUsers() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => bodyOf(api.GET('/api/users', { signal })) });
}

/** Adds a user. */
export function useUserCreation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['CreateUserDto']) => bodyOf(api.POST('/api/users', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Changes one user: name, password, disabled or not. */
export function useUserChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id: number; body: Schemas['UpdateUserDto'] }) =>
      bodyOf(api.PATCH('/api/users/{id}', { params: { path: { id } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
