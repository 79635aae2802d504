import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { JobQueue } from '../../jobs/job-queue';
import { FORGET_EVIDENCE } from './evidence-jobs.service';

/** How often it is looked for bodies whose time is over. */
const TICK_HOURS = 1;

/** The timetable of the deletion. */
@Injectable()
export class EvidenceSchedule {
  private readonly log = new Logger(EvidenceSchedule.name);

  constructor(private readonly queue: JobQueue) {}

  /** A job key lets the ticks of several workers do one round, the lane one after the other. */
  @Interval(TICK_HOURS * 3_600_000)
  async tick(): Promise<void> {
    try {
      const options = { jobKey: FORGET_EVIDENCE, lane: FORGET_EVIDENCE, maxAttempts: 1 };
      await this.queue.add(FORGET_EVIDENCE, {}, options);
    } catch (fault) {
      this.log.warn(`The database cannot be asked just now, the next tick tries again: ${String(fault)}`);
    }
  }
}
