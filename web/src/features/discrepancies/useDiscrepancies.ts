import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { paths } from '../../api/schema';

export type DiscrepancyFilter = NonNullable<paths['/api/discrepancies']['get']['parameters']['query']>;

/** One page of discrepancies. */
export function useDiscrepancies(filter: ComputedRef<DiscrepancyFilter>) {
  return useQuery({
    queryKey: ['discrepancies', filter],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/discrepancies', { params: { query: filter.value }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** How many are open of each kind. */
export function useDiscrepancyCounts(filter: ComputedRef<{ campaignId?: number; unitId?: number }>) {
  return useQuery({
    queryKey: ['discrepancies', 'counts', filter],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/discrepancies/counts', { params: { query: filter.value }, signal })),
    placeholderData: keepPreviousData,
  });
}
