import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { Ref } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { paths } from '../../api/schema';
import type { Schemas } from '../../api/schemas';
import { QUESTIONS_KEY } from '../../api/useOpenQuestions';

export type NameQuestion = Schemas['NameQuestionDto'];
export type NameSuggestion = Schemas['NameSuggestionDto'];
export type QuestionFilter = NonNullable<paths['/api/name-questions']['get']['parameters']['query']>;

const LIST = 'list';

/** One page of the names that the register does not know. */
export function useNameQuestions(filter: Ref<QuestionFilter>) {
  return useQuery({
    queryKey: [QUESTIONS_KEY, LIST, filter],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/name-questions', { params: { query: filter.value }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/**
 * After a decision everything may have changed, but the page being worked through stays as it is: the decided
 * names keep their place with what became of them, and nothing moves under the hand.
 */
function useSettled() {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: [QUESTIONS_KEY, LIST], refetchType: 'none' });
    await client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== QUESTIONS_KEY || queryKey[1] !== LIST,
    });
  };
}

/** Says which organization a name means; its refused rows are taken in again. */
export function useAnswer() {
  const onSuccess = useSettled();
  return useMutation({
    mutationFn: ({ id, organizationId }: { id: number; organizationId: number }) =>
      bodyOf(
        api.POST('/api/name-questions/{id}/answer', { params: { path: { id } }, body: { organizationId } }),
      ),
    onSuccess,
  });
}

/** Sets a name aside, for a reason that its unit can read. */
export function useDismissal() {
  const onSuccess = useSettled();
  return useMutation({
    mutationFn: ({ id, reason }: { id: number; reason: string }) =>
      bodyOf(api.POST('/api/name-questions/{id}/dismiss', { params: { path: { id } }, body: { reason } })),
    onSuccess,
  });
}
