import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, bodyOf } from './client';
import { useMoment } from './useMoment';
import { useSession } from './useSession';

/** Begins the keys of everything that is asked about readings recorded by hand. */
export const MANUAL_KEY = 'manual-readings';

/** How many readings recorded by hand wait for the committee; 0 for everybody else and while it is not known. */
export function useWaitingReadings() {
  const { isCommittee } = useSession();
  const { inCampaign } = useMoment();
  const query = useQuery({
    queryKey: [MANUAL_KEY, 'waiting', inCampaign],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/manual-readings', {
          params: { query: { ...inCampaign.value, state: 'waiting', pageSize: 1 } },
          signal,
        }),
      ),
    enabled: isCommittee,
    staleTime: 60_000,
  });
  return computed(() => query.data.value?.total ?? 0);
}
