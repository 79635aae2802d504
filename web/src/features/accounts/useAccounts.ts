import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { paths } from '../../api/schema';

export type AccountFilter = NonNullable<paths['/api/accounts']['get']['parameters']['query']>;

/** One page of accounts as filtered and sorted by the service. */
export function useAccounts(filter: ComputedRef<AccountFilter>) {
  return useQuery({
    queryKey: ['accounts', filter],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/accounts', { params: { query: filter.value }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** One account with its snapshots, checks, claims and verifications. */
export function useAccount(id: number) {
  return useQuery({
    queryKey: ['account', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/accounts/{id}', { params: { path: { id } }, signal })),
  });
}

/** Asks for a check of this account before all others that are due. */
export function useCheckRequest(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(api.POST('/api/accounts/{id}/check', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['account', id] }),
  });
}
