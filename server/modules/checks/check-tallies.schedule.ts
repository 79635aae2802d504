import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { CheckTalliesService } from './check-tallies.service';

const EVERY_MINUTES = 10;

/** Keeps the counts of visits few, however long the service runs. */
@Injectable()
export class CheckTalliesSchedule {
  private readonly log = new Logger(CheckTalliesSchedule.name);

  constructor(private readonly tallies: CheckTalliesService) {}

  @Interval(EVERY_MINUTES * 60_000)
  async tick(): Promise<void> {
    try {
      await this.tallies.condense();
    } catch (fault) {
      this.log.warn(
        `Counts of visits cannot be put together just now, the next tick tries again: ${String(fault)}`,
      );
    }
  }
}
