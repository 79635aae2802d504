import { useMutation, useQueryClient } from '@tanstack/vue-query';
import { api, bodyOf } from '../../api/client';
import { useMoment } from '../../api/useMoment';

export interface RegisterFile {
  file: File;
  /** Closes, from this day, what the units of the file have and the file does not name; null: they stay. */
  closeMissing: string | null;
  mode: 'preview' | 'commit';
}

/** Says what a register file would change, or takes it in. */
export function useRegisterImport() {
  const client = useQueryClient();
  const { inCampaign } = useMoment();
  return useMutation({
    mutationFn: ({ file, closeMissing, mode }: RegisterFile) => {
      const form = new FormData();
      form.append('file', file, file.name);
      const query = { ...inCampaign.value, mode, ...(closeMissing ? { closeMissing } : {}) };
      return bodyOf(
        api.POST('/api/register/imports', {
          params: { query },
          // The document describes the file as a string; the form itself is what travels.
          body: { file: '' },
          bodySerializer: () => form,
        }),
      );
    },
    onSuccess: (_result, { mode }) => (mode === 'commit' ? client.invalidateQueries() : undefined),
  });
}
