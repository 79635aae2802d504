import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { Ref } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { paths } from '../../api/schema';
import type { Schemas } from '../../api/schemas';
import { QUESTIONS_KEY, QUEUE_KEY, refreshBoard } from '../../api/refresh-board';

export type NameQuestion = Schemas['NameQuestionDto'];
export type NameSuggestion = Schemas['NameSuggestionDto'];
export type QuestionFilter = NonNullable<paths['/api/name-questions']['get']['parameters']['query']>;

/** One page of the names that the register does not know. */
export function useNameQuestions(filter: Ref<QuestionFilter>) {
  return useQuery({
    queryKey: [QUESTIONS_KEY, QUEUE_KEY, filter],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/name-questions', { params: { query: filter.value }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** Says which organization a name means; its refused rows are taken in again. */
export function useAnswer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, organizationId }: { id: number; organizationId: number }) =>
      bodyOf(
        api.POST('/api/name-questions/{id}/answer', { params: { path: { id } }, body: { organizationId } }),
      ),
    onSuccess: () => refreshBoard(client),
  });
}

/** Sets a name aside, for a reason that its unit can read. */
export function useDismissal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: number; reason: string }) =>
      bodyOf(api.POST('/api/name-questions/{id}/dismiss', { params: { path: { id } }, body: { reason } })),
    onSuccess: () => refreshBoard(client),
  });
}
