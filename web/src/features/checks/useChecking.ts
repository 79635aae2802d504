import { useQuery } from '@tanstack/vue-query';
import { api, bodyOf } from '../../api/client';

const LIVE_MS = 15_000;

/** How the checking goes: what is due, how the last hour's visits ended, which hosts have stopped us. */
export function useChecking() {
  return useQuery({
    queryKey: ['checks', 'state'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/checks/state', { signal })),
    refetchInterval: LIVE_MS,
  });
}
