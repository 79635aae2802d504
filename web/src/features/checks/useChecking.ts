import { useQuery } from '@tanstack/vue-query';
import { api, bodyOf } from '../../api/client';
import { useMoment } from '../../api/useMoment';

const LIVE_MS = 15_000;

/** How the checking goes: what is due, how the last hour's visits ended, which hosts have stopped us. */
export function useChecking() {
  const { inCampaign } = useMoment();
  return useQuery({
    queryKey: ['checks', 'state', inCampaign],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/checks/state', { params: { query: inCampaign.value }, signal })),
    refetchInterval: LIVE_MS,
  });
}
