import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { api, bodyOf } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { useMoment } from '../../api/useMoment';

export type BaselineList = Schemas['BaselineListDto'];

/** The lists that the committee already holds, withdrawn ones too. */
export function useBaselineLists() {
  const { inCampaign } = useMoment();
  return useQuery({
    queryKey: ['baseline-lists', inCampaign],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/baseline-lists', { params: { query: inCampaign.value }, signal })),
  });
}

export interface ListFile {
  file: File;
  name: string;
  platform: NonNullable<BaselineList['platform']> | undefined;
  mode: 'preview' | 'commit';
}

/** Says what of a list would be taken, or takes it in. */
export function useBaselineImport() {
  const client = useQueryClient();
  const { inCampaign } = useMoment();
  return useMutation({
    mutationFn: (list: ListFile) =>
      bodyOf(
        api.POST('/api/baseline-lists', {
          params: { query: { ...inCampaign.value, mode: list.mode } },
          // The document describes the file as a string; the form itself is what travels.
          body: { file: '', name: list.name },
          bodySerializer: () => formOf(list),
        }),
      ),
    onSuccess: (_result, { mode }) => (mode === 'commit' ? client.invalidateQueries() : undefined),
  });
}

/** Fields before the file: the service has them when the file arrives. */
function formOf({ file, name, platform }: ListFile): FormData {
  const form = new FormData();
  form.append('name', name);
  if (platform) form.append('platform', platform);
  form.append('file', file, file.name);
  return form;
}

/** Takes the import of a list back. */
export function useWithdrawal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => bodyOf(api.DELETE('/api/baseline-lists/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries(),
  });
}
