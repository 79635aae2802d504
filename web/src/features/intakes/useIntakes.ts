import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { paths } from '../../api/schema';
import type { Schemas } from '../../api/schemas';
import { isUnderWay } from './file-groups';
import type { CommitMode, Intake, IntakeDetail } from './intake-answers';

export type IntakeFilter = NonNullable<paths['/api/intakes']['get']['parameters']['query']>;

const WATCH_MS = 1000;

const keyOf = (id: number) => ['intake', id] as const;

/** One page of the intakes (批次) that the visitor may see, newest first. */
export function useIntakeList(filter: ComputedRef<IntakeFilter>) {
  return useQuery({
    queryKey: ['intakes', filter],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/intakes', { params: { query: filter.value }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** One intake with its files; asked for again every second while something is being read or committed. */
export function useIntake(id: number) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => bodyOf(api.GET('/api/intakes/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? WATCH_MS : false),
  });
}

/** Is the service reading a file of this intake, or committing it? */
export function isAtWork({ intake, files }: IntakeDetail): boolean {
  if (intake.state === 'committing') return true;
  return intake.state === 'open' && files.some(isUnderWay);
}

/** Opens an intake without files. */
export function createIntake(inCampaign: { campaignId?: number }): Promise<IntakeDetail> {
  return bodyOf(api.POST('/api/intakes', { body: inCampaign }));
}

/** Puts an answer of the service in place of what is shown, so that the page need not ask again. */
export function keepIntake(client: QueryClient, detail: IntakeDetail): void {
  client.setQueryData(keyOf(detail.intake.id), detail);
}

/** What can be done with an intake as a whole. Each answer replaces what is shown. */
export function useIntakeActions(id: number) {
  const client = useQueryClient();
  const keep = (detail: IntakeDetail) => keepIntake(client, detail);
  const path = { id };
  const removeFile = useMutation({
    mutationFn: (fileId: number) =>
      bodyOf(api.DELETE('/api/intakes/{id}/files/{fileId}', { params: { path: { id, fileId } } })),
    onSuccess: keep,
  });
  const keepBlanks = useMutation({
    mutationFn: (blankCells: Intake['blankCells']) =>
      bodyOf(api.PATCH('/api/intakes/{id}', { params: { path }, body: { blankCells } })),
    onSuccess: keep,
  });
  const commit = useMutation({
    mutationFn: (mode: CommitMode) =>
      bodyOf(api.POST('/api/intakes/{id}/commit', { params: { path }, body: { mode } })),
    onSuccess: keep,
  });
  const cancel = useMutation({
    mutationFn: () => bodyOf(api.DELETE('/api/intakes/{id}', { params: { path } })),
    onSuccess: () => client.invalidateQueries(),
  });
  return { removeFile, keepBlanks, commit, cancel };
}

/** Decides what a sheet does not say itself, or takes it into the commit and out of it. */
export function useSheetDecision(intakeId: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Schemas['UpdateIntakeSheetDto'] & { id: number }) =>
      bodyOf(api.PATCH('/api/intake-sheets/{id}', { params: { path: { id } }, body })),
    // The other sheets too: a decided unit changes who is missing.
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(intakeId) }),
  });
}
