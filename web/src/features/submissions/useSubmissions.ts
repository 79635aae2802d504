import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { paths } from '../../api/schema';

export type SubmissionFilter = NonNullable<paths['/api/submissions']['get']['parameters']['query']>;

/** One page of what was handed in. */
export function useSubmissions(filter: ComputedRef<SubmissionFilter>) {
  return useQuery({
    queryKey: ['submissions', filter],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/submissions', { params: { query: filter.value }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** One submission with its rows, taken and refused, and what is wrong in them. */
export function useSubmission(id: number) {
  return useQuery({
    queryKey: ['submission', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/submissions/{id}', { params: { path: { id } }, signal })),
  });
}
