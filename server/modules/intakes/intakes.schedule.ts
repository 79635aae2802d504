import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { IntakePurgeService } from './intake-purge.service';

/** How often old intakes are looked for. */
const TICK_HOURS = 1;

/** When intakes are thrown away: INTAKE kept days in intake-purge.service.ts. */
@Injectable()
export class IntakesSchedule {
  private readonly log = new Logger(IntakesSchedule.name);

  constructor(private readonly purges: IntakePurgeService) {}

  @Interval(TICK_HOURS * 3_600_000)
  async tick(): Promise<void> {
    try {
      const purged = await this.purges.purge();
      if (purged > 0) this.log.log(`Threw ${purged} old intakes away.`);
    } catch (fault) {
      this.log.warn(`The database cannot be asked just now, the next tick tries again: ${String(fault)}`);
    }
  }
}
