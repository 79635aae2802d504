import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { PLATFORMS } from '../../../domain/platform';
import { CheckJobsService } from './check-jobs.service';

/** How often it is looked whether pages are due. */
const TICK_SECONDS = 5;

/**
 * The timetable. How often one page is checked is a matter of `CHECK_EVERY_HOURS` in domain/check-class.ts and of the
 * plan in force (`planBudget` in domain/check-budget.ts): every account carries the moment at which it is due next,
 * and each tick has what is due by now checked.
 */
@Injectable()
export class ChecksScheduleService {
  private readonly log = new Logger(ChecksScheduleService.name);

  constructor(private readonly jobs: CheckJobsService) {}

  @Interval(TICK_SECONDS * 1000)
  async tick(): Promise<void> {
    try {
      await this.jobs.requestPlan();
      for (const platform of PLATFORMS) await this.jobs.request(platform);
    } catch (fault) {
      this.log.warn(`The database cannot be asked just now, the next tick tries again: ${String(fault)}`);
    }
  }
}
