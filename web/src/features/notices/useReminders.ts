import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { Ref } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { Schemas } from '../../api/schemas';

const KEY = 'reminders';

/** Who is missing in a phase, what each would be told, and what was told already. */
export function useReminders(query: Ref<{ campaignId?: number; phaseId?: number }>) {
  return useQuery({
    queryKey: [KEY, query],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/reminders', { params: { query: query.value }, signal })),
  });
}

/** Reminds those who have not been told of this cause yet. */
export function useReminding() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SendRemindersDto']) => bodyOf(api.POST('/api/reminders', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  });
}

/** Switches the reminders of the timetable on or off. */
export function useAutomaticReminders() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ campaignId, automatic }: { campaignId: number; automatic: boolean }) =>
      bodyOf(
        api.PUT('/api/reminders/automatic/{campaignId}', {
          params: { path: { campaignId } },
          body: { automatic },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  });
}
