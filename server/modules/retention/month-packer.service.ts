import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { groupBy } from '../../../domain/group-by';
import { addMonths, startOfShanghaiMonth } from '../../../domain/local-month';
import { type CountsFrom, mergedMonth, type PackedMonth } from '../../../domain/packed-month';
import { type CountRunRow, countsOfRow, SnapshotsService } from '../snapshots/snapshots.service';
import { PACKED_OF_MONTH, READS_OF_MONTH, RUNS_OF_MONTH, STORE_PACKED } from './month-roll-up.queries';

interface Visits {
  accountId: number;
  reads: Date[];
}
interface Readings {
  reads: Date[];
  runs: CountsFrom[];
  packed: PackedMonth | null;
}
type Run = CountRunRow & { accountId: number };
type Packed = PackedMonth & { accountId: number };

/** Puts the readings of some accounts in one month together: the last of each day with its numbers. */
@Injectable()
export class MonthPackerService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly snapshots: SnapshotsService,
  ) {}

  /** May be repeated: what was packed before stays, with all that is new. */
  async pack(accountIds: readonly number[], month: string): Promise<void> {
    const seen = await this.readingsOf(accountIds, month);
    const begins = startOfShanghaiMonth(month);
    const before = await this.snapshots.countsAt([...seen.keys()], new Date(begins.getTime() - 1));
    const rows = [...seen].flatMap(([accountId, { reads, runs, packed }]) => {
      const counts = before.get(accountId);
      const known: CountsFrom[] = counts ? [{ at: new Date(0), counts }] : [];
      const merged = mergedMonth(month, packed, { reads, runs: [...known, ...runs] });
      return merged === null ? [] : [{ accountId, ...merged }];
    });
    await this.dataSource.query(STORE_PACKED, [JSON.stringify(rows), `${month}-01`]);
  }

  /** What there is of each account that was read in the month and is not packed yet, or not with all of it. */
  private async readingsOf(accountIds: readonly number[], month: string): Promise<Map<number, Readings>> {
    const [begins, ends] = [startOfShanghaiMonth(month), startOfShanghaiMonth(addMonths(month, 1))];
    const [visits, runs, packed]: [Visits[], Run[], Packed[]] = await Promise.all([
      this.dataSource.query(READS_OF_MONTH, [accountIds, begins, ends]),
      this.dataSource.query(RUNS_OF_MONTH, [accountIds, begins, ends]),
      this.dataSource.query(PACKED_OF_MONTH, [accountIds, `${month}-01`]),
    ]);
    const readsOf = new Map(visits.map(({ accountId, reads }) => [accountId, reads]));
    const runsOf = groupBy(runs, ({ accountId }) => accountId);
    const packedOf = new Map(packed.map((row) => [row.accountId, row]));
    const ids = new Set([...readsOf.keys(), ...runsOf.keys()]);
    return new Map(
      [...ids].map((id) => {
        const own = runsOf.get(id) ?? [];
        // A run that began in the month may have been read last after it, before runs ended with their months.
        const seen = own.flatMap(({ firstSeenAt, lastSeenAt }) => [firstSeenAt, lastSeenAt]);
        const reads = [...(readsOf.get(id) ?? []), ...seen].filter((at) => at >= begins && at < ends);
        const from = own.map((run) => ({ at: run.firstSeenAt, counts: countsOfRow(run) }));
        return [id, { reads, runs: from, packed: packedOf.get(id) ?? null }];
      }),
    );
  }
}
