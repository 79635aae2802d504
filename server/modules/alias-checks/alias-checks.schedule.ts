import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AliasCheckJobsService } from './alias-check-jobs.service';

/** How often it is looked whether aliases are due. */
const TICK_HOURS = 1;

/** When aliases are asked for again is said in alias-verdict.ts. */
@Injectable()
export class AliasChecksSchedule {
  private readonly log = new Logger(AliasChecksSchedule.name);

  constructor(private readonly jobs: AliasCheckJobsService) {}

  @Interval(TICK_HOURS * 3_600_000)
  async tick(): Promise<void> {
    try {
      await this.jobs.request();
    } catch (fault) {
      this.log.warn(`The database cannot be asked just now, the next tick tries again: ${String(fault)}`);
    }
  }
}
