import { useQuery } from '@tanstack/vue-query';
import { api, bodyOf } from '../../api/client';

/** The watch page asks again this often. */
export const LIVE_SECONDS = 15;

/** How the whole checking stands: the queue, the speed, the platforms' answers, and what is wrong. */
export function useChecking() {
  return useQuery({
    queryKey: ['checks', 'state'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/checks/state', { signal })),
    refetchInterval: LIVE_SECONDS * 1000,
  });
}
