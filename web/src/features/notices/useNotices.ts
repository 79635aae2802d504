import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { api, bodyOf } from '../../api/client';
import { UNREAD_KEY } from '../../api/useUnreadNotices';

/** What was told, newest first: a unit's own, or everybody's for the committee. */
export function useNotices(query: Ref<{ campaignId?: number; unitId?: number | undefined; page?: number }>) {
  return useQuery({
    queryKey: ['notices', query],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/notices', { params: { query: query.value }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Marks a notice, and all older ones, as read. */
export function useNoticeReading() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => bodyOf(api.POST('/api/notices/{id}/reading', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: UNREAD_KEY }),
  });
}

/** Where a unit is written to, masked; and how to change it. */
export function useNoticeAddress(unitId: Ref<number>) {
  const client = useQueryClient();
  const key = computed(() => ['notice-address', unitId.value]);
  const path = computed(() => ({ unitId: unitId.value }));
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/notice-addresses/{unitId}', { params: { path: path.value }, signal })),
  });
  const change = useMutation({
    mutationFn: (email: string | null) =>
      bodyOf(api.PUT('/api/notice-addresses/{unitId}', { params: { path: path.value }, body: { email } })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: key.value }),
        client.invalidateQueries({ queryKey: ['reminders'] }),
      ]),
  });
  return { query, change };
}
