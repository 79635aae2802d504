import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { paths } from '../../api/schema';
import type { Schemas } from '../../api/schemas';
import { MANUAL_KEY } from '../../api/useWaitingReadings';

export type ManualReading = Schemas['ManualReadingDto'];
export type ManualFilter = NonNullable<paths['/api/manual-readings']['get']['parameters']['query']>;

/** One page of what persons have recorded, the newest first. */
export function useManualReadings(filter: ComputedRef<ManualFilter>) {
  return useQuery({
    queryKey: [MANUAL_KEY, filter],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/manual-readings', { params: { query: filter.value }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Whose page is looked at. */
export function useLookedAtAccount(id: number) {
  return useQuery({
    queryKey: ['account', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/accounts/{id}', { params: { path: { id } }, signal })),
  });
}

/** Sends a filled-in form with its pictures. The same form sent twice is one reading. */
export function useRecording() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (form: FormData) =>
      bodyOf(
        api.POST('/api/manual-readings', {
          // The form itself is what travels.
          body: {} as never,
          bodySerializer: () => form,
        }),
      ),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Confirms a reading, or refuses it with a reason. */
export function useSecondLook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, refusal }: { id: number; refusal: string | null }) => {
      const params = { path: { id } };
      return refusal === null
        ? bodyOf(api.POST('/api/manual-readings/{id}/confirm', { params }))
        : bodyOf(api.POST('/api/manual-readings/{id}/refuse', { params, body: { reason: refusal } }));
    },
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Turns on or off that a second committee person has to confirm. */
export function useManualRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ campaignId, needsSecond }: { campaignId: number; needsSecond: boolean }) =>
      bodyOf(
        api.PUT('/api/campaigns/{id}/manual-rule', {
          params: { path: { id: campaignId } },
          body: { needsSecond },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['campaigns'] }),
  });
}
