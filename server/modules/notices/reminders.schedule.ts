import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { JobQueue } from '../../jobs/job-queue';
import { JobTasks } from '../../jobs/job-tasks';
import { AutomaticReminders } from './automatic-reminders.service';

const REMIND = 'remind-automatically';
const TICK_MINUTES = 5;

/** The timetable of reminders: each tick reminds whoever a stage that has begun has not reached yet. */
@Injectable()
export class RemindersSchedule {
  private readonly log = new Logger(RemindersSchedule.name);

  constructor(
    private readonly queue: JobQueue,
    reminders: AutomaticReminders,
    tasks: JobTasks,
  ) {
    tasks.register(REMIND, () => reminders.remindNow());
  }

  /** A job key lets the ticks of several workers do one. */
  @Interval(TICK_MINUTES * 60_000)
  async tick(): Promise<void> {
    try {
      await this.queue.add(REMIND, {}, { jobKey: REMIND });
    } catch (fault) {
      this.log.warn(`The database cannot be asked just now, the next tick tries again: ${String(fault)}`);
    }
  }
}
