import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { JobQueue } from '../../jobs/job-queue';
import { JobTasks } from '../../jobs/job-tasks';
import { StorageUpkeepService } from './storage-upkeep.service';

const UPKEEP = 'storage-upkeep';
const TICK_MINUTES = 60;

/** The timetable of what is kept by month: at the start of a worker, and every hour. */
@Injectable()
export class StorageUpkeepSchedule implements OnApplicationBootstrap {
  private readonly log = new Logger(StorageUpkeepSchedule.name);

  constructor(
    private readonly queue: JobQueue,
    upkeep: StorageUpkeepService,
    tasks: JobTasks,
  ) {
    tasks.register(UPKEEP, (_, signal) => upkeep.run(signal));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.tick();
  }

  /** A job key lets the ticks of several workers do one, the lane one after the other. */
  @Interval(TICK_MINUTES * 60_000)
  async tick(): Promise<void> {
    try {
      await this.queue.add(UPKEEP, {}, { jobKey: UPKEEP, lane: UPKEEP, maxAttempts: 1 });
    } catch (fault) {
      this.log.warn(`The database cannot be asked just now, the next tick tries again: ${String(fault)}`);
    }
  }
}
