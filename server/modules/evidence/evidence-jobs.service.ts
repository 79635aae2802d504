import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { JobTasks } from '../../jobs/job-tasks';
import { EvidenceRetentionService } from './evidence-retention.service';

/** The job of deleting bodies whose time is over. */
export const FORGET_EVIDENCE = 'forget-evidence';

/** Lets a worker delete what is over. */
@Injectable()
export class EvidenceJobsService implements OnModuleInit {
  private readonly log = new Logger(EvidenceJobsService.name);

  constructor(
    private readonly tasks: JobTasks,
    private readonly retention: EvidenceRetentionService,
  ) {}

  onModuleInit(): void {
    this.tasks.register(FORGET_EVIDENCE, (_payload, signal) => this.forget(signal));
  }

  private async forget(signal: AbortSignal): Promise<void> {
    const { bodies, packedBytes } = await this.retention.forget(signal);
    if (bodies > 0)
      this.log.log(`Deleted ${bodies} bodies of proofs (${packedBytes} bytes): their time is over.`);
  }
}
