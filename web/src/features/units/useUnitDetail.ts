import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, bodyOf } from '../../api/client';
import { useMoment } from '../../api/useMoment';

/** Everything on one unit's page at the moment looked at. */
export function useUnitDetail(id: number) {
  const { moment } = useMoment();
  return useQuery({
    queryKey: ['unit', id, moment],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/units/{id}', { params: { path: { id }, query: moment.value }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** All units with their rank and coverage, for the directory. */
export function useRankedUnits() {
  const { moment } = useMoment();
  const query = computed(() => moment.value);
  return useQuery({
    queryKey: ['ranking', query],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/ranking', { params: { query: query.value }, signal })),
  });
}
