import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, bodyOf } from './client';
import { QUESTIONS_KEY } from './refresh-board';
import { useMoment } from './useMoment';
import { useSession } from './useSession';

/** How many unknown names wait for the committee; 0 for everybody else and while it is not known. */
export function useOpenQuestions() {
  const { isCommittee } = useSession();
  const { inCampaign } = useMoment();
  const query = useQuery({
    queryKey: [QUESTIONS_KEY, 'open', inCampaign],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/name-questions', {
          params: { query: { ...inCampaign.value, state: 'open', pageSize: 1 } },
          signal,
        }),
      ),
    enabled: isCommittee,
    staleTime: 60_000,
  });
  return computed(() => query.data.value?.total ?? 0);
}
