import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { computed } from 'vue';
import { api, bodyOf } from '../../api/client';
import { useMoment } from '../../api/useMoment';
import type { UnitKind } from '../../api/useUnits';

const LIVE_MS = 60_000;

/** The figures of the overview at the moment looked at; now, they follow the checks by themselves. */
export function useOverview() {
  const { moment, asOf } = useMoment();
  return useQuery({
    queryKey: ['progress', 'overview', moment],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/progress/overview', { params: { query: moment.value }, signal })),
    refetchInterval: () => (asOf.value ? false : LIVE_MS),
    placeholderData: keepPreviousData,
  });
}

/** The figures day by day up to the moment looked at. */
export function useBurnUp() {
  const { moment } = useMoment();
  return useQuery({
    queryKey: ['progress', 'burn-up', moment],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/progress/burn-up', { params: { query: moment.value }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Who handed in what in one phase, for one kind of units or all. */
export function useReporting(
  phaseId: ComputedRef<number | undefined>,
  kind: ComputedRef<UnitKind | undefined>,
) {
  const { moment } = useMoment();
  const query = computed(() => ({
    ...moment.value,
    ...(phaseId.value ? { phaseId: phaseId.value } : {}),
    ...(kind.value ? { kind: kind.value } : {}),
  }));
  return useQuery({
    queryKey: ['progress', 'reporting', query],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/progress/reporting', { params: { query: query.value }, signal })),
    enabled: () => phaseId.value !== undefined,
    placeholderData: keepPreviousData,
  });
}
