import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { Schemas } from '../../api/schemas';

type Rule = Schemas['UpdateHostRuleDto'];

const HOSTS_KEY = ['checking', 'hosts'];

/** The rule and the state of every host that is asked. */
export function useHostRules() {
  return useQuery({
    queryKey: HOSTS_KEY,
    queryFn: ({ signal }) => bodyOf(api.GET('/api/checking/hosts', { signal })),
  });
}

/** What the paces in force mean for the accounts, in words. */
export function usePace() {
  return useQuery({
    queryKey: ['checking', 'pace'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/checking/pace', { signal })),
  });
}

/** What a rule that is being written would mean; nothing is saved. Not asked while the draft is null. */
export function useDraftPace(host: string, draft: Ref<Rule | null>) {
  return useQuery({
    queryKey: computed(() => ['checking', 'pace', 'draft', host, draft.value]),
    queryFn: ({ signal }) =>
      bodyOf(api.POST('/api/checking/pace', { body: { host, rule: draft.value! }, signal })),
    enabled: computed(() => draft.value !== null),
    placeholderData: keepPreviousData,
  });
}

function useRefresh() {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['checking'] }),
      client.invalidateQueries({ queryKey: ['checks'] }),
    ]);
  };
}

export function useHostRuleSaving() {
  return useMutation({
    mutationFn: ({ host, rule }: { host: string; rule: Rule }) =>
      bodyOf(api.PUT('/api/checking/hosts/{host}', { params: { path: { host } }, body: rule })),
    onSuccess: useRefresh(),
  });
}

/** Ends the wait of a stopped host: the next worker asks the control account, and opens it if that can be read. */
export function useHostProbe() {
  return useMutation({
    mutationFn: (host: string) =>
      bodyOf(api.POST('/api/checking/hosts/{host}/probe', { params: { path: { host } } })),
    onSuccess: useRefresh(),
  });
}
