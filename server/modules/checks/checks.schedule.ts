import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { CheckJobsService } from './check-jobs.service';

/** How often it is looked whether the plan has to be made anew. */
const PLAN_SECONDS = 5;
const SETTLE_SECONDS = 60;

/**
 * The timetable. How often one page is checked is a matter of `CHECK_EVERY_HOURS` in domain/check-class.ts and of the
 * plan in force (`planBudget` in domain/check-budget.ts): every account carries the moment at which it is due next,
 * and every worker visits what is due (CheckLoopsService).
 */
@Injectable()
export class ChecksScheduleService {
  private readonly log = new Logger(ChecksScheduleService.name);

  constructor(private readonly jobs: CheckJobsService) {}

  @Interval(PLAN_SECONDS * 1000)
  async plan(): Promise<void> {
    await this.ask(() => this.jobs.requestPlan());
  }

  @Interval(SETTLE_SECONDS * 1000)
  async settle(): Promise<void> {
    await this.ask(() => this.jobs.requestSettling());
  }

  private async ask(request: () => Promise<void>): Promise<void> {
    try {
      await request();
    } catch (fault) {
      this.log.warn(`The database cannot be asked just now, the next tick tries again: ${String(fault)}`);
    }
  }
}
