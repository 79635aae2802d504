import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { api, bodyOf } from '../../api/client';
import type { Schemas } from '../../api/schemas';

type Platform = Schemas['Platform'];
type CredentialKind = Schemas['CredentialKind'];

const KEY = ['checking', 'surfaces'];

/** What the platforms offer to be read by, what of it is in use, and which credentials are set. */
export function useSurfaces() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => bodyOf(api.GET('/api/checking/surfaces', { signal })),
  });
}

/** What is read by decides how often and how well: everything that rests on it is asked for again. */
function useRefresh() {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['checking'] }),
      client.invalidateQueries({ queryKey: ['checks'] }),
    ]);
  };
}

/** Sets which surfaces of a platform are used, in their order. */
export function useSurfaceOrder() {
  return useMutation({
    mutationFn: ({ platform, order }: { platform: Platform; order: string[] }) =>
      bodyOf(
        api.PUT('/api/checking/surfaces/{platform}', { params: { path: { platform } }, body: { order } }),
      ),
    onSuccess: useRefresh(),
  });
}

/** Sets or replaces a cookie or token; it is never answered back. */
export function useCredentialSaving() {
  return useMutation({
    mutationFn: ({ platform, kind, value }: { platform: Platform; kind: CredentialKind; value: string }) =>
      bodyOf(
        api.PUT('/api/checking/credentials/{platform}/{kind}', {
          params: { path: { platform, kind } },
          body: { value },
        }),
      ),
    onSuccess: useRefresh(),
  });
}

export function useCredentialRemoval() {
  return useMutation({
    mutationFn: (path: { platform: Platform; kind: CredentialKind }) =>
      bodyOf(api.DELETE('/api/checking/credentials/{platform}/{kind}', { params: { path } })),
    onSuccess: useRefresh(),
  });
}

/** Reads one page by a surface and says how it went; nothing of it is kept. */
export function useSurfaceTrial() {
  return useMutation({
    mutationFn: ({ platform, name, address }: { platform: Platform; name: string; address: string }) =>
      bodyOf(
        api.POST('/api/checking/surfaces/{platform}/{name}/try', {
          params: { path: { platform, name } },
          body: address ? { address } : {},
        }),
      ),
  });
}
