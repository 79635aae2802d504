import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Logger as JobLogger, makeWorkerUtils, run, type Runner, type WorkerUtils } from 'graphile-worker';
import { isPlatform, type Platform, PLATFORMS } from '../../../domain/platform';
import { Config } from '../../config/config';
import { ChecksService } from './checks.service';

/** The task: visit what is due on one platform, payload `{ platform }`. */
const CHECK_DUE = 'check-due';
/** A job ends after this long even when more is due: the next tick adds another, for whichever worker is free. */
const JOB_SECONDS = 60;
/** The queue's own tables, beside ours. */
const SCHEMA = 'graphile_worker';

/**
 * Carries out the checks that the timetable asks for. Any number of workers share one queue: a job key lets
 * their ticks add one job a platform, and leases of the accounts keep jobs that run at once apart.
 */
@Injectable()
export class CheckJobsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(CheckJobsService.name);
  private readonly stopping = new AbortController();
  private queue: WorkerUtils | null = null;
  private runner: Runner | null = null;

  constructor(
    private readonly config: Config,
    private readonly checks: ChecksService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const connection = {
      connectionString: this.config.databaseUrl!,
      schema: SCHEMA,
      logger: this.jobLogger(),
    };
    this.queue = await makeWorkerUtils(connection);
    await this.queue.migrate();
    this.runner = await run({
      ...connection,
      concurrency: PLATFORMS.length,
      maxPoolSize: 4,
      noHandleSignals: true,
      preset: { worker: { localQueue: { size: PLATFORMS.length } } },
      taskList: { [CHECK_DUE]: (payload) => this.checkDue(payload) },
    });
    this.runner.promise.then(
      () => this.endedBy(null),
      (fault: unknown) => this.endedBy(fault),
    );
  }

  /** A queue that has ended by itself does not come back: the process ends in order, its supervisor starts another. */
  private endedBy(fault: unknown): void {
    if (this.stopping.signal.aborted) return;
    this.log.fatal(`The queue of checks has ended: ${String(fault)}`);
    process.kill(process.pid, 'SIGTERM');
  }

  /** Visits under way are finished and stored, what was taken and not visited goes back. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop();
    await this.queue?.release();
  }

  /** Asks for the checks of a platform; asking again before a worker has begun changes nothing. */
  async request(platform: Platform): Promise<void> {
    await this.queue?.addJob(CHECK_DUE, { platform }, { jobKey: `${CHECK_DUE}:${platform}`, maxAttempts: 1 });
  }

  private async checkDue(payload: unknown): Promise<void> {
    const { platform } = payload as { platform?: unknown };
    if (!isPlatform(platform)) return;
    const until = new Date(Date.now() + JOB_SECONDS * 1000);
    const { checked } = await this.checks.runDue({
      platforms: [platform],
      until,
      signal: this.stopping.signal,
    });
    if (checked > 0) this.log.log(`Checked ${checked} accounts of ${platform}.`);
  }

  /** Every single job would be a line; only what goes wrong is. */
  private jobLogger(): JobLogger {
    return new JobLogger(() => (level, message) => {
      if (level === 'error') this.log.error(message);
      else if (level === 'warning') this.log.warn(message);
    });
  }
}
