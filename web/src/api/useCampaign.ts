import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useRoute } from 'vue-router';
import { api, bodyOf } from './client';
import type { Schemas } from './schemas';

export type Campaign = Schemas['CampaignDto'];
export type Phase = Schemas['PhaseDto'];

/** The campaign that is looked at: the one named in the address, otherwise the newest. */
export function useCampaign() {
  const route = useRoute();
  const query = useQuery({
    queryKey: ['campaigns'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/campaigns', { signal })),
    staleTime: 10 * 60_000,
  });
  const campaign = computed<Campaign | null>(() => {
    const all = query.data.value ?? [];
    return all.find((one) => one.id === Number(route.query['campaign'])) ?? all[0] ?? null;
  });
  return { query, campaign, all: computed(() => query.data.value ?? []) };
}
