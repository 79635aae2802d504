import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Config } from '../config/config';
import { JobRunner } from './job-runner';
import { JobTasks } from './job-tasks';

/** What cannot end in order within this time, as the database is gone, ends all the same. */
const END_DEADLINE_MS = 15_000;

/** The jobs of a worker process: they begin when every service has registered its tasks, and end with it. */
@Injectable()
export class JobRunnerService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(JobRunnerService.name);
  private readonly runner: JobRunner;

  constructor(config: Config, tasks: JobTasks) {
    this.runner = new JobRunner(config.databaseUrl!, tasks);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.runner.start((fault) => this.endedBy(fault));
  }

  /** What is under way is finished or goes back into the queue. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runner.stop();
  }

  /** A queue that has ended by itself does not come back: the process ends in order, its supervisor starts another. */
  private endedBy(fault: unknown): void {
    this.log.fatal(`The queue of jobs has ended: ${String(fault)}`);
    process.exitCode = 1;
    setTimeout(() => process.exit(), END_DEADLINE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  }
}
