import { useMutation, useQueryClient } from '@tanstack/vue-query';
import { api, bodyOf } from '../../api/client';
import type { Schemas } from '../../api/schemas';

/** Declares that a unit has nothing to report on a form in a phase (零报告). */
export function useNilReturn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NilReturnDto']) => bodyOf(api.POST('/api/submissions/nil', { body })),
    onSuccess: () => client.invalidateQueries(),
  });
}
