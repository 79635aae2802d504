import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, bodyOf } from './client';
import { useSession } from './useSession';

export const UNREAD_KEY = ['notices-unread'];

/** How many notices of the own unit nobody at this login has read; asked for again every minute. */
export function useUnreadNotices() {
  const { role } = useSession();
  const query = useQuery({
    queryKey: UNREAD_KEY,
    queryFn: ({ signal }) => bodyOf(api.GET('/api/notices/unread', { signal })),
    enabled: computed(() => role.value === 'unit'),
    refetchInterval: 60_000,
  });
  return computed(() => query.data.value?.unread ?? 0);
}
