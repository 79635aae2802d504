import { join } from 'node:path';
import { Worker, type ResourceLimits, type WorkerOptions } from 'node:worker_threads';
import type { ReadingChoices } from '../read-bytes';
import type { WorkbookReading } from '../workbook-reading';

/** One file to read. */
export interface ThreadQuestion {
  bytes: Uint8Array;
  fileName: string;
  choices: ReadingChoices;
}

export type ThreadAnswer = { reading: WorkbookReading } | { fault: string };

/** How a thread's work on one file ended. After anything but `answered` the thread is gone. */
export type ThreadOutcome =
  | { kind: 'answered'; answer: ThreadAnswer }
  | { kind: 'too-slow' }
  | { kind: 'stopped' }
  | { kind: 'out-of-memory' }
  | { kind: 'broken'; error: Error };

export interface ThreadLimits {
  resources: ResourceLimits;
  deadlineMs: number;
}

/** One thread that reads workbooks, one at a time. It keeps the process alive only while it reads. */
export class ReadingThread {
  private readonly worker: Worker;

  constructor(private readonly limits: ThreadLimits) {
    const { file, options } = entry();
    this.worker = new Worker(file, { ...options, resourceLimits: limits.resources });
    this.worker.unref();
    // Between files nobody waits: a thread that dies then is replaced, and must not take the process with it.
    this.worker.on('error', () => undefined);
  }

  async read(question: ThreadQuestion, signal?: AbortSignal): Promise<ThreadOutcome> {
    this.worker.ref();
    const outcome = await this.ask({ ...question, bytes: Uint8Array.from(question.bytes) }, signal);
    this.worker.unref();
    if (outcome.kind !== 'answered') await this.end();
    return outcome;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private ask(question: ThreadQuestion, signal?: AbortSignal): Promise<ThreadOutcome> {
    return new Promise((resolve) => {
      const onMessage = (answer: ThreadAnswer): void => settle({ kind: 'answered', answer });
      const onError = (error: NodeJS.ErrnoException): void => settle(endOf(error));
      const onExit = (): void =>
        settle({ kind: 'broken', error: new Error('The reading thread has ended.') });
      const onAbort = (): void => settle({ kind: 'stopped' });
      const deadline = setTimeout(() => settle({ kind: 'too-slow' }), this.limits.deadlineMs);
      const settle = (outcome: ThreadOutcome): void => {
        clearTimeout(deadline);
        signal?.removeEventListener('abort', onAbort);
        this.worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        resolve(outcome);
      };
      signal?.addEventListener('abort', onAbort);
      this.worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      this.worker.postMessage(question, [question.bytes.buffer as ArrayBuffer]);
    });
  }
}

function endOf(error: NodeJS.ErrnoException): ThreadOutcome {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'out-of-memory' } : { kind: 'broken', error };
}

/** Built code starts the built entry beside it; TypeScript sources (jest) start the TypeScript one. */
function entry(): { file: string; options: WorkerOptions } {
  if (__filename.endsWith('.js')) return { file: join(__dirname, 'reading.worker.js'), options: {} };
  return {
    file: join(__dirname, 'typescript-thread.cjs'),
    options: { workerData: { entry: join(__dirname, 'reading.worker.ts') }, execArgv: [] },
  };
}
