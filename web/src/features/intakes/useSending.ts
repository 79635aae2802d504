import { computed, onScopeDispose, reactive, toRefs } from 'vue';
import { ApiFault } from '../../api/api-fault';
import type { PickedFile } from './dropped-files';
import type { IntakeDetail } from './intake-answers';
import { sendFiles } from './send-files';
import { uploadBatches } from './upload-batches';

/** A file that the service would not even store, and its reason. */
export interface LeftFile {
  name: string;
  reason: string;
}

interface Sending {
  waiting: PickedFile[];
  left: LeftFile[];
  sentFiles: number;
  totalFiles: number;
  sentBytes: number;
  batchBytes: number;
  totalBytes: number;
  isBusy: boolean;
  fault: unknown;
}

const idle = (): Sending => ({
  ...{ waiting: [], left: [], sentFiles: 0, totalFiles: 0, sentBytes: 0, batchBytes: 0, totalBytes: 0 },
  ...{ isBusy: false, fault: null },
});

/**
 * Sends files into an intake, batch by batch. A broken connection stops it with the rest still waiting, so that
 * `proceed` sends just those; a refused batch is sent file by file, so that one bad file costs no other.
 */
export function useSending(onBatch: (detail: IntakeDetail) => void) {
  const state = reactive(idle());
  let stopper = new AbortController();
  onScopeDispose(() => stopper.abort());

  /** Puts files behind those that wait; after an end, a new count begins. */
  function add(files: PickedFile[]): void {
    if (state.waiting.length === 0) Object.assign(state, idle());
    state.waiting = [...state.waiting, ...files];
    state.totalFiles += files.length;
    state.totalBytes += files.reduce((total, { file }) => total + file.size, 0);
  }

  /** Sends what is waiting, also what is added meanwhile; false when something broke off. */
  async function proceed(intakeId: number): Promise<boolean> {
    Object.assign(state, { fault: null, isBusy: true });
    stopper = new AbortController();
    try {
      for (let batch = nextBatch(); batch; batch = nextBatch()) await sendBatch(intakeId, batch);
    } catch (reason) {
      if (!stopper.signal.aborted) state.fault = reason;
    } finally {
      Object.assign(state, { isBusy: false, batchBytes: 0 });
    }
    return state.waiting.length === 0;
  }

  const nextBatch = () => uploadBatches(state.waiting)[0];

  async function sendBatch(intakeId: number, batch: PickedFile[]): Promise<void> {
    const onBytes = (sent: number) => (state.batchBytes = sent);
    try {
      onBatch(await sendFiles(intakeId, batch, { onBytes, signal: stopper.signal }));
    } catch (reason) {
      if (!isRefusal(reason)) throw reason;
      if (batch.length > 1) {
        for (const one of batch) await sendBatch(intakeId, [one]);
        return;
      }
      state.left.push({ name: batch[0]!.path ?? batch[0]!.file.name, reason: reason.message });
    }
    settle(batch);
  }

  function settle(batch: PickedFile[]) {
    state.waiting = state.waiting.slice(batch.length);
    state.sentFiles += batch.length;
    state.sentBytes += batch.reduce((total, { file }) => total + file.size, 0);
    state.batchBytes = 0;
  }

  const stop = () => {
    stopper.abort();
    state.waiting = [];
    state.fault = null;
  };
  const share = computed(() => sentShare(state));
  return { ...toRefs(state), share, add, proceed, stop };
}

/** How much has left, between 0 and 1. A request is a little larger than its files: never beyond them. */
function sentShare({ sentBytes, batchBytes, totalBytes }: Sending): number {
  return totalBytes === 0 ? 0 : Math.min(1, (sentBytes + batchBytes) / totalBytes);
}

/** The service looked at these files and will not have them, unlike a gone session or a broken connection. */
function isRefusal(reason: unknown): reason is ApiFault {
  return reason instanceof ApiFault && [400, 413, 422].includes(reason.status);
}
