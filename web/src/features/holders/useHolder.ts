import { keepPreviousData, useMutation, useQuery } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { api, bodyOf } from '../../api/client';

/** One holder as it stands now. */
export function useHolder(id: number) {
  return useQuery({
    queryKey: ['holder', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/holders/{id}', { params: { path: { id } }, signal })),
  });
}

/** One page of what happened to a holder, newest first. */
export function useHolderHistory(id: number, page: ComputedRef<number>) {
  return useQuery({
    queryKey: ['holder-history', id, page],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/holders/{id}/history', {
          params: { path: { id }, query: { page: page.value } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** Asks for a holder's contacts in full; the service logs each time. Nothing is kept when the page is left. */
export function useHolderContacts(id: number) {
  return useMutation({
    mutationFn: () => bodyOf(api.GET('/api/holders/{id}/contacts', { params: { path: { id } } })),
    gcTime: 0,
  });
}
