import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { paths } from '../../api/schema';
import type { Schemas } from '../../api/schemas';

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

/** Declares that a unit has nothing to report on a form in a phase (零报告). */
export function useNilReturn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NilReturnDto']) => bodyOf(api.POST('/api/submissions/nil', { body })),
    onSuccess: () => client.invalidateQueries(),
  });
}
