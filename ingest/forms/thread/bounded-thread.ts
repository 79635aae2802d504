import { basename, join } from 'node:path';
import { Worker, type ResourceLimits, type WorkerOptions } from 'node:worker_threads';

/** Work on one file: its bytes, and whatever else the entry of the thread needs to know. */
export interface ThreadQuestion {
  bytes: Uint8Array;
}

/** What the entry gives back, or the fault of our own code that kept it from doing so. */
export type ThreadAnswer<Result> = { result: Result } | { fault: string };

/** How a thread's work on one file ended. After anything but `answered` the thread is gone. */
export type ThreadOutcome<Result> =
  | { kind: 'answered'; answer: ThreadAnswer<Result> }
  | { kind: 'too-slow' }
  | { kind: 'stopped' }
  | { kind: 'out-of-memory' }
  | { kind: 'broken'; error: Error };

/** What a thread does, and within which bounds. */
export interface ThreadLimits {
  /** Path of the entry, without its extension. */
  entry: string;
  resources: ResourceLimits;
  deadlineMs: number;
}

/** One thread that works on files, one at a time. It keeps the process alive only while it works. */
export class BoundedThread<Question extends ThreadQuestion, Result> {
  private readonly worker: Worker;

  constructor(private readonly limits: ThreadLimits) {
    const { file, options } = startOf(limits.entry);
    this.worker = new Worker(file, { ...options, resourceLimits: limits.resources });
    this.worker.unref();
    // Between files nobody waits: a thread that dies then is replaced, and must not take the process with it.
    this.worker.on('error', () => undefined);
  }

  async run(question: Question, signal?: AbortSignal): Promise<ThreadOutcome<Result>> {
    this.worker.ref();
    const outcome = await this.ask({ ...question, bytes: Uint8Array.from(question.bytes) }, signal);
    this.worker.unref();
    if (outcome.kind !== 'answered') await this.end();
    return outcome;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private ask(question: Question, signal?: AbortSignal): Promise<ThreadOutcome<Result>> {
    return new Promise((resolve) => {
      const onMessage = (answer: ThreadAnswer<Result>): void => settle({ kind: 'answered', answer });
      const onError = (error: NodeJS.ErrnoException): void => settle(endOf(error));
      const onExit = (): void =>
        settle({ kind: 'broken', error: new Error(`The thread ${basename(this.limits.entry)} has ended.`) });
      const onAbort = (): void => settle({ kind: 'stopped' });
      const deadline = setTimeout(() => settle({ kind: 'too-slow' }), this.limits.deadlineMs);
      const settle = (outcome: ThreadOutcome<Result>): void => {
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

function endOf(error: NodeJS.ErrnoException): ThreadOutcome<never> {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'out-of-memory' } : { kind: 'broken', error };
}

/** Built code starts the built entry; TypeScript sources (jest) start the TypeScript one. */
function startOf(entry: string): { file: string; options: WorkerOptions } {
  if (__filename.endsWith('.js')) return { file: `${entry}.js`, options: {} };
  return {
    file: join(__dirname, 'typescript-thread.cjs'),
    options: { workerData: { entry: `${entry}.ts` }, execArgv: [] },
  };
}
