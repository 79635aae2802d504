import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { api, bodyOf } from '../../api/client';
import type { Schemas } from '../../api/schemas';

const KEY = ['notice-channels'];

/** The ways out of the house. */
export function useNoticeChannels() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => bodyOf(api.GET('/api/notice-channels', { signal })),
  });
}

/** Adds a channel, or changes one when `id` is given. */
export function useChannelSaving() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id: number | null; body: Schemas['CreateNoticeChannelDto'] }) =>
      id === null
        ? bodyOf(api.POST('/api/notice-channels', { body }))
        : bodyOf(
            api.PATCH('/api/notice-channels/{id}', {
              params: { path: { id } },
              body: { name: body.name, settings: body.settings },
            }),
          ),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Switches a channel on or off. */
export function useChannelSwitch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, enabled }: { id: number; enabled: boolean }) =>
      bodyOf(api.PATCH('/api/notice-channels/{id}', { params: { path: { id } }, body: { enabled } })),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useChannelRemoval() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => bodyOf(api.DELETE('/api/notice-channels/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Sends a test message and says how it went. */
export function useChannelTest() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, to }: { id: number; to?: string }) =>
      bodyOf(
        api.POST('/api/notice-channels/{id}/test', { params: { path: { id } }, body: to ? { to } : {} }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
