import { EventEmitter } from 'node:events';
import { Logger } from '@nestjs/common';
import { type JobHelpers, Logger as JobLogger, run, type Runner, type WorkerEvents } from 'graphile-worker';
import { JOB_SCHEMA, prepareJobs } from './job-schema';
import type { JobTask, JobTasks } from './job-tasks';
import { WorkerPresence } from './worker-presence';

/** Jobs at a time, beside the visits of pages, which are no jobs. */
const CONCURRENCY = 4;
/** What waits in this process while all are busy goes back to the other workers after this long. */
const LONGEST_WAIT_MS = 1000;

/** Does the jobs of one database, one runner a process. Any number of processes share one queue. */
export class JobRunner {
  private readonly log = new Logger(JobRunner.name);
  private readonly stopping = new AbortController();
  private runner: Runner | null = null;
  private presence: WorkerPresence | null = null;

  constructor(
    private readonly databaseUrl: string,
    private readonly tasks: JobTasks,
  ) {}

  /** Begins to do jobs. `onEnded` is called when the queue ends by itself: it does not come back. */
  async start(onEnded: (fault: unknown) => void): Promise<void> {
    await prepareJobs(this.databaseUrl);
    const tellEnd = (fault: unknown): void => {
      if (!this.stopping.signal.aborted) onEnded(fault);
    };
    this.presence = new WorkerPresence(this.databaseUrl, tellEnd);
    const events: WorkerEvents = new EventEmitter();
    const pool = new Promise<string>((resolve) =>
      events.once('pool:create', ({ workerPool }) => resolve(workerPool.id)),
    );
    this.runner = await run({ ...this.settings(), events });
    await this.presence.show(await pool);
    this.runner.promise.then(() => tellEnd(null), tellEnd);
  }

  /** Tells the jobs under way to stop, waits for them, and leaves. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop();
    await this.presence?.end();
  }

  private settings() {
    const tasks = [...this.tasks.all()].map(([name, task]) => [
      name,
      (payload: unknown, { job }: JobHelpers) => this.attempt(task, payload, job),
    ]);
    return {
      connectionString: this.databaseUrl,
      schema: JOB_SCHEMA,
      logger: this.jobLogger(),
      concurrency: CONCURRENCY,
      maxPoolSize: CONCURRENCY,
      noHandleSignals: true,
      preset: { worker: { localQueue: { size: CONCURRENCY, ttl: LONGEST_WAIT_MS } } },
      taskList: Object.fromEntries(tasks) as Record<string, (payload: unknown) => Promise<void>>,
    };
  }

  /** The queue counts one attempt more than there are tries (see JobQueue.add). */
  private async attempt(task: JobTask, payload: unknown, job: JobHelpers['job']): Promise<void> {
    const tries = job.max_attempts - 1;
    if (job.attempts > tries) {
      await task.onGivenUp(payload, null);
      return;
    }
    try {
      await task.handler(payload, this.stopping.signal);
    } catch (fault) {
      if (job.attempts < tries || this.stopping.signal.aborted) throw fault;
      this.log.error(`${job.task_identifier} was given up: ${String(fault)}`);
      await task.onGivenUp(payload, fault);
    }
  }

  /** Every single job would be a line; only what goes wrong is. */
  private jobLogger(): JobLogger {
    return new JobLogger(() => (level, message) => {
      if (level === 'error') this.log.error(message);
      else if (level === 'warning') this.log.warn(message);
    });
  }
}
