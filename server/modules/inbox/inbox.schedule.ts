import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Config } from '../../config/config';
import { JobQueue } from '../../jobs/job-queue';
import { LOOK_INTO_INBOX } from './inbox-job.service';

/** How often it is looked into the inbox folder: a file is taken at the second look that finds it unchanged. */
const TICK_MINUTES = 1;

/** The timetable of the inbox folder. */
@Injectable()
export class InboxSchedule {
  private readonly log = new Logger(InboxSchedule.name);

  constructor(
    private readonly config: Config,
    private readonly queue: JobQueue,
  ) {}

  /** A job key lets the ticks of several workers do one look, the lane one after the other. */
  @Interval(TICK_MINUTES * 60_000)
  async tick(): Promise<void> {
    if (this.config.inboxDir === null) return;
    try {
      await this.queue.add(
        LOOK_INTO_INBOX,
        {},
        { jobKey: LOOK_INTO_INBOX, lane: LOOK_INTO_INBOX, maxAttempts: 1 },
      );
    } catch (fault) {
      this.log.warn(`The database cannot be asked just now, the next tick tries again: ${String(fault)}`);
    }
  }
}
