import { useQueryClient } from '@tanstack/vue-query';
import { computed, ref, shallowRef, type ComputedRef } from 'vue';
import { api, bodyOf } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { uploadBatches } from './upload-batches';

type FileResult = Schemas['FileResultDto'];

/** Hands files in, batch by batch, and collects what became of each. A broken batch stops with its fault. */
export function useUpload(inCampaign: ComputedRef<{ campaignId?: number }>) {
  const client = useQueryClient();
  const results = ref<FileResult[]>([]);
  const waiting = shallowRef<File[]>([]);
  const fault = shallowRef<unknown>(null);
  const isBusy = ref(false);
  const total = computed(() => results.value.length + waiting.value.length);

  async function send(files: File[]): Promise<void> {
    results.value = [];
    waiting.value = files;
    await proceed();
  }

  async function proceed(): Promise<void> {
    fault.value = null;
    isBusy.value = true;
    try {
      for (const batch of uploadBatches(waiting.value)) {
        const { files } = await handIn(batch, inCampaign.value);
        results.value = [...results.value, ...files];
        waiting.value = waiting.value.slice(batch.length);
      }
    } catch (reason) {
      fault.value = reason;
    } finally {
      isBusy.value = false;
      await client.invalidateQueries();
    }
  }

  const clear = () => {
    results.value = [];
    waiting.value = [];
    fault.value = null;
  };
  return { send, proceed, clear, results, waiting, total, fault, isBusy };
}

function handIn(files: File[], query: { campaignId?: number }): Promise<Schemas['UploadResultDto']> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return bodyOf(
    api.POST('/api/submissions', {
      params: { query },
      // The document describes files as strings; the form itself is what travels.
      body: { files: [] },
      bodySerializer: () => form,
    }),
  );
}
