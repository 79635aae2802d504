import { Injectable } from '@nestjs/common';

/** Does one job. `signal` is aborted when the worker stops: what is left undone is done by the next attempt. */
export type JobHandler = (payload: unknown, signal: AbortSignal) => Promise<void>;

/**
 * Tells the job's subject that it will not be done. `fault` is null when the workers that tried it died with it.
 */
export type JobGivenUp = (payload: unknown, fault: unknown) => Promise<void>;

export interface JobTask {
  handler: JobHandler;
  onGivenUp: JobGivenUp;
}

/** What the worker can do, by the names of tasks; services register theirs in `onModuleInit`. */
@Injectable()
export class JobTasks {
  private readonly tasks = new Map<string, JobTask>();

  /** Throws when two services claim one name. */
  register(name: string, handler: JobHandler, onGivenUp: JobGivenUp = async () => {}): void {
    if (this.tasks.has(name)) throw new Error(`Two services do the task ${name}.`);
    this.tasks.set(name, { handler, onGivenUp });
  }

  all(): ReadonlyMap<string, JobTask> {
    return this.tasks;
  }
}
