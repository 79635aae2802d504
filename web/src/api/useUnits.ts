import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, bodyOf } from './client';
import type { Schemas } from './schemas';
import { useMoment } from './useMoment';

export type Unit = Schemas['UnitDto'];
export type UnitKind = Unit['kind'];

/** Kinds of units in the order in which the committee lists them. */
export const UNIT_KINDS: UnitKind[] = [
  'district',
  'bureau',
  'university',
  'central',
  'department',
  'affiliate',
];

/** All units of the campaign, by kind and name. */
export function useUnits() {
  const { inCampaign } = useMoment();
  const query = useQuery({
    queryKey: ['units', inCampaign],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/units', { params: { query: inCampaign.value }, signal })),
    staleTime: 10 * 60_000,
  });
  return { query, units: computed(() => query.data.value ?? []) };
}
