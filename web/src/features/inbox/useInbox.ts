import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { api, bodyOf } from '../../api/client';

/** One page of the inbox folder's files, looked at again as often as the service looks. */
export function useInbox(page: ComputedRef<number>) {
  return useQuery({
    queryKey: ['inbox', page],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/inbox', { params: { query: { page: page.value } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}
