import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JobQueue } from '../../jobs/job-queue';
import { JobTasks } from '../../jobs/job-tasks';
import { IntakeCheckService } from './intake-check.service';

/** The task: read and check one file, payload `{ fileId }`. */
const CHECK_FILE = 'intake-check-file';

/** Has the worker read files of intakes, several at a time; one file is never read by two at once. */
@Injectable()
export class IntakeCheckJobsService implements OnModuleInit {
  constructor(
    private readonly queue: JobQueue,
    private readonly tasks: JobTasks,
    private readonly checks: IntakeCheckService,
  ) {}

  onModuleInit(): void {
    this.tasks.register(
      CHECK_FILE,
      (payload, signal) => this.checks.check(fileIdOf(payload), signal),
      (payload) => this.checks.giveUp(fileIdOf(payload)),
    );
  }

  /** `runAt`: for a file that this process checks itself, so that it is checked even when the process dies. */
  async request(fileId: number, { manager, runAt }: { manager: EntityManager; runAt?: Date }): Promise<void> {
    const jobKey = `${CHECK_FILE}:${fileId}`;
    await this.queue.add(CHECK_FILE, { fileId }, { jobKey, lane: jobKey, manager, ...(runAt && { runAt }) });
  }
}

function fileIdOf(payload: unknown): number {
  return (payload as { fileId: number }).fileId;
}
