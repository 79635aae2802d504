import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { useMoment } from '../../api/useMoment';
import type { UnitKind } from '../../api/useUnits';

const LIVE_MS = 60_000;

/** Who handed in what in one phase (without: the newest begun), for one kind of units or all; now, it follows. */
export function useReportingMatrix(of: Ref<{ phaseId?: number; kind?: UnitKind }>) {
  const { moment, asOf } = useMoment();
  const query = computed(() => ({ ...moment.value, ...of.value }));
  return useQuery({
    queryKey: ['progress', 'reporting', query],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/progress/reporting', { params: { query: query.value }, signal })),
    refetchInterval: () => (asOf.value ? false : LIVE_MS),
    placeholderData: keepPreviousData,
  });
}

/** After a change of moments or exceptions, whatever is counted or shown by them is asked for again. */
function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [['phases'], ['campaigns'], ['progress'], ['unit']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

/** Moves the cut-off or the lock of a phase. */
export function usePhaseChange(phaseId: () => number) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: Schemas['UpdatePhaseDto']) =>
      bodyOf(api.PATCH('/api/phases/{id}', { params: { path: { id: phaseId() } }, body })),
    onSuccess: refresh,
  });
}

/** Lets a unit hand in after the lock. */
export function useExceptionGrant(phaseId: () => number) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: Schemas['GrantExceptionDto']) =>
      bodyOf(api.POST('/api/phases/{id}/exceptions', { params: { path: { id: phaseId() } }, body })),
    onSuccess: refresh,
  });
}

/** From now on the unit may not hand in any more. */
export function useExceptionWithdrawal() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ phaseId, id }: { phaseId: number; id: number }) =>
      bodyOf(
        api.POST('/api/phases/{id}/exceptions/{exceptionId}/withdraw', {
          params: { path: { id: phaseId, exceptionId: id } },
        }),
      ),
    onSuccess: refresh,
  });
}
