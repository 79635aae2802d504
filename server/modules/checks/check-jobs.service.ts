import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobQueue } from '../../jobs/job-queue';
import { JobTasks } from '../../jobs/job-tasks';
import { CheckPaceService } from './check-pace.service';
import { ChecksService } from './checks.service';

/** The task: share the reads out anew. */
const PLAN_CHECKS = 'plan-checks';
/** The task: close discrepancies that need no visit to be closed. */
const SETTLE_DISCREPANCIES = 'settle-discrepancies';

/** What the timetable asks of one worker among all, beside the visits that each of them makes. */
@Injectable()
export class CheckJobsService implements OnModuleInit {
  constructor(
    private readonly queue: JobQueue,
    private readonly tasks: JobTasks,
    private readonly checks: ChecksService,
    private readonly pace: CheckPaceService,
  ) {}

  onModuleInit(): void {
    this.tasks.register(PLAN_CHECKS, () => this.pace.replanIfDue());
    this.tasks.register(SETTLE_DISCREPANCIES, () => this.checks.settleDiscrepancies());
  }

  /** Has the reads shared out anew when rules, surfaces or ten minutes ask for it, by one worker. */
  async requestPlan(): Promise<void> {
    if (await this.pace.isDue()) await this.request(PLAN_CHECKS);
  }

  /** Asking again before a worker has begun changes nothing. */
  requestSettling(): Promise<void> {
    return this.request(SETTLE_DISCREPANCIES);
  }

  private request(task: string): Promise<void> {
    return this.queue.add(task, {}, { jobKey: task, lane: task, maxAttempts: 1 });
  }
}
