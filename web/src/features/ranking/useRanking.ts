import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, type ComputedRef } from 'vue';
import { api, bodyOf } from '../../api/client';
import { useMoment } from '../../api/useMoment';
import type { UnitKind } from '../../api/useUnits';

/** The ranking inside one kind of units, or over all of them when no kind is given. */
export function useRanking(kind: ComputedRef<UnitKind | undefined>) {
  const { moment } = useMoment();
  const query = computed(() => ({ ...moment.value, ...(kind.value ? { kind: kind.value } : {}) }));
  return useQuery({
    queryKey: ['ranking', query],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/ranking', { params: { query: query.value }, signal })),
    placeholderData: keepPreviousData,
  });
}
