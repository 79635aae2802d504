import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ChangeHistory, changeRate } from '../../../domain/change-rate';
import type { CheckClass } from '../../../domain/check-class';
import { type CheckPace, isPaced, nextCheckAt, type TimingInput } from '../../../domain/check-timing';
import type { Outcome } from '../../../domain/outcome';
import type { Platform } from '../../../domain/platform';
import { Clock } from '../../clock/clock';
import { leaseFrom } from './check-claims.service';
import { ROWS_TO_SPREAD, SPREAD } from './pace-plan.queries';

/** Rows a transaction moves: it is over in a moment, and checks go on meanwhile. */
const CHUNK = 5_000;

type SpreadRow = Omit<TimingInput, 'changeRate' | 'multiplier' | 'outcome'> &
  Required<ChangeHistory> & { outcome: Outcome; class: CheckClass; nextCheckAt: Date };

/** Moves the moments at which accounts are due to where a new pace puts them. */
@Injectable()
export class DueSpreaderService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts each account of the platform anew from its last visit. What is due already, under way, asked for, or
   * waits for a retry or a confirmation keeps its turn.
   */
  async spread(platform: Platform, pace: CheckPace): Promise<void> {
    const from = leaseFrom(this.clock.now());
    let after = 0;
    for (;;) {
      const rows: SpreadRow[] = await this.dataSource.query(ROWS_TO_SPREAD, [platform, after, from, CHUNK]);
      if (rows.length === 0) return;
      await this.move(rows, pace);
      after = rows.at(-1)!.accountId;
    }
  }

  private async move(rows: readonly SpreadRow[], pace: CheckPace): Promise<void> {
    const moved = rows.filter(isPaced).map((row) => ({ row, due: dueUnder(row, pace) }));
    await this.dataSource.query(SPREAD, [
      moved.map(({ row }) => row.accountId),
      moved.map(({ row }) => row.nextCheckAt),
      moved.map(({ due }) => due),
    ]);
  }
}

function dueUnder(row: SpreadRow, { priors, multiplier }: CheckPace): Date | null {
  return nextCheckAt({ ...row, changeRate: changeRate(row, priors[row.class]), multiplier });
}
