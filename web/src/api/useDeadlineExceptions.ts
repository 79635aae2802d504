import { useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { api, bodyOf } from './client';
import type { Schemas } from './schemas';
import { useSession } from './useSession';

export type DeadlineException = Schemas['DeadlineExceptionDto'];

/** Who may hand in for these phases after their lock, newest first; a unit reads its own, viewers none. */
export function useDeadlineExceptions(phaseIds: Ref<readonly number[]>) {
  const { isViewer } = useSession();
  const query = useQuery({
    queryKey: ['phases', phaseIds, 'exceptions'],
    queryFn: async ({ signal }) => {
      const read = (id: number) =>
        bodyOf(api.GET('/api/phases/{id}/exceptions', { params: { path: { id } }, signal }));
      return (await Promise.all(phaseIds.value.map(read))).flat();
    },
    enabled: () => !isViewer.value && phaseIds.value.length > 0,
  });
  return { query, exceptions: computed(() => query.data.value ?? []) };
}
