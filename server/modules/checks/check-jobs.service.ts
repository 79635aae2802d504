import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { isPlatform, type Platform } from '../../../domain/platform';
import { JobQueue } from '../../jobs/job-queue';
import { JobTasks } from '../../jobs/job-tasks';
import { CheckPaceService } from './check-pace.service';
import { ChecksService } from './checks.service';

/** The task: visit what is due on one platform, payload `{ platform }`. */
const CHECK_DUE = 'check-due';
/** The task: share the reads out anew. */
const PLAN_CHECKS = 'plan-checks';
/** A job ends after this long even when more is due: the next tick adds another, for whichever worker is free. */
const JOB_SECONDS = 60;

/**
 * Carries out the checks that the timetable asks for. Any number of workers share one queue: a job key lets
 * their ticks add one job a platform, and leases of the accounts keep jobs that run at once apart.
 */
@Injectable()
export class CheckJobsService implements OnModuleInit {
  private readonly log = new Logger(CheckJobsService.name);

  constructor(
    private readonly queue: JobQueue,
    private readonly tasks: JobTasks,
    private readonly checks: ChecksService,
    private readonly pace: CheckPaceService,
  ) {}

  onModuleInit(): void {
    this.tasks.register(CHECK_DUE, (payload, signal) => this.checkDue(payload, signal));
    this.tasks.register(PLAN_CHECKS, () => this.pace.replanIfDue());
  }

  /** Asks for the checks of a platform; asking again before a worker has begun changes nothing. */
  async request(platform: Platform): Promise<void> {
    await this.queue.add(CHECK_DUE, { platform }, { jobKey: `${CHECK_DUE}:${platform}`, maxAttempts: 1 });
  }

  /** Has the reads shared out anew when rules, surfaces or ten minutes ask for it, by one worker. */
  async requestPlan(): Promise<void> {
    if (!(await this.pace.isDue())) return;
    await this.queue.add(PLAN_CHECKS, {}, { jobKey: PLAN_CHECKS, lane: PLAN_CHECKS, maxAttempts: 1 });
  }

  /** Stopped, visits under way are finished and stored; what was taken and not visited goes back. */
  private async checkDue(payload: unknown, signal: AbortSignal): Promise<void> {
    const { platform } = payload as { platform?: unknown };
    if (!isPlatform(platform)) return;
    const until = new Date(Date.now() + JOB_SECONDS * 1000);
    const { checked } = await this.checks.visitDue({ platforms: [platform], until, signal });
    if (checked > 0) this.log.log(`Checked ${checked} accounts of ${platform}.`);
  }
}
