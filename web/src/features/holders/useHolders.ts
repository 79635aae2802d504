import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { paths } from '../../api/schema';

export type HolderFilter = NonNullable<paths['/api/holders']['get']['parameters']['query']>;

/** One page of those who should hold an account, with where each of them stands. */
export function useHolders(filter: ComputedRef<HolderFilter>) {
  return useQuery({
    queryKey: ['holders', filter],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/holders', { params: { query: filter.value }, signal })),
    placeholderData: keepPreviousData,
  });
}
