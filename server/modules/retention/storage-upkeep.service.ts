import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../clock/clock';
import { MonthPartitions } from '../../database/month-partitions';
import { CheckThinningService } from './check-thinning.service';
import { MonthRollUpService } from './month-roll-up.service';

/** Looks after all that is kept by month: made before it begins, put together when it is over, cleared in the end. */
@Injectable()
export class StorageUpkeepService {
  private readonly log = new Logger(StorageUpkeepService.name);

  constructor(
    private readonly clock: Clock,
    private readonly partitions: MonthPartitions,
    private readonly months: MonthRollUpService,
    private readonly checks: CheckThinningService,
  ) {}

  /** Does all that is due at the clock's now, in small steps; stopped, the next call goes on. */
  async run(signal?: AbortSignal): Promise<void> {
    const now = this.clock.now();
    await this.partitions.ensureAhead(now);
    const rolledUp = await this.months.rollUp(now, signal);
    const thinned = await this.checks.thin(now, signal);
    const dropped = signal?.aborted ? [] : await this.checks.drop(now);
    this.tell('put together by day', rolledUp);
    this.tell('cleared of uneventful visits', thinned);
    this.tell('let go', dropped);
  }

  private tell(what: string, months: readonly string[]): void {
    if (months.length > 0) this.log.log(`Months ${what}: ${months.join(', ')}.`);
  }
}
