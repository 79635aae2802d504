import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { JobQueue } from '../../jobs/job-queue';
import { JobTasks } from '../../jobs/job-tasks';
import { AliasChecksService } from './alias-checks.service';

/** The task: ask where aliases lead whose turn it is. */
const CHECK_ALIASES = 'check-aliases';

/** Carries out what the timetable asks for, one worker at a time. */
@Injectable()
export class AliasCheckJobsService implements OnModuleInit {
  private readonly log = new Logger(AliasCheckJobsService.name);

  constructor(
    private readonly queue: JobQueue,
    private readonly tasks: JobTasks,
    private readonly aliases: AliasChecksService,
  ) {}

  onModuleInit(): void {
    this.tasks.register(CHECK_ALIASES, async (_, signal) => {
      const asked = await this.aliases.run(signal);
      if (asked > 0) this.log.log(`Asked where ${asked} aliases lead.`);
    });
  }

  /** Asking again before a worker has begun changes nothing. */
  async request(): Promise<void> {
    await this.queue.add(CHECK_ALIASES, {}, { jobKey: CHECK_ALIASES, lane: CHECK_ALIASES, maxAttempts: 1 });
  }
}
