import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import type { ComputedRef, Ref } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { Schemas } from '../../api/schemas';

export type ComparedWith = Schemas['EvidenceComparisonDto']['against'];

/** What is kept of a check beside what is kept of before it. */
export function useEvidenceComparison(
  checkId: ComputedRef<string>,
  against: ComputedRef<ComparedWith | undefined>,
) {
  return useQuery({
    queryKey: ['evidence-comparison', checkId, against],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/checks/{id}/comparison', {
          params: {
            path: { id: checkId.value },
            query: against.value ? { against: against.value } : {},
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** The stored page of one check as text, asked for when it is wanted. */
export function usePageText(checkId: ComputedRef<string>, wanted: Ref<boolean>) {
  return useQuery({
    queryKey: ['evidence', checkId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/checks/{id}/evidence', {
          params: { path: { id: checkId.value } },
          parseAs: 'text',
          signal,
        }),
      ),
    enabled: wanted,
    staleTime: Infinity,
  });
}
