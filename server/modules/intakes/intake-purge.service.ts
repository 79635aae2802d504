import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, LessThan } from 'typeorm';
import { Clock } from '../../clock/clock';
import { Intake } from './intake.entity';

/** After this long without a change an intake has served; what was taken in is kept with its version. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Throws old intakes away: their files hold personal data that nobody needs any more. */
@Injectable()
export class IntakePurgeService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Returns how many. One that is being taken in is left alone, however old. */
  async purge(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    const { affected } = await this.dataSource.getRepository(Intake).delete([
      { state: 'open', changedAt: LessThan(before) },
      { state: 'committed', changedAt: LessThan(before) },
      { state: 'cancelled', changedAt: LessThan(before) },
    ] as never);
    return affected ?? 0;
  }
}
