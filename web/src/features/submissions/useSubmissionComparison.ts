import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { paths } from '../../api/schema';

type Route = paths['/api/submissions/{id}/comparison']['get']['parameters'];
export type ComparisonFilter = NonNullable<Route['query']>;

/** Two versions of a form beside each other, one page of rows. */
export function useSubmissionComparison(id: ComputedRef<number>, filter: ComputedRef<ComparisonFilter>) {
  return useQuery({
    queryKey: ['comparison', id, filter],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/submissions/{id}/comparison', {
          params: { path: { id: id.value }, query: filter.value },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
