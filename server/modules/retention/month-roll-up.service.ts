import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { rolledUpFrom } from '../../../domain/visit-retention';
import { MonthPartitions, partitionOf } from '../../database/month-partitions';
import { MonthPackerService } from './month-packer.service';
import { NEXT_ACCOUNTS, NOTE_ROLLED_UP } from './month-roll-up.queries';

/** Accounts packed at a time. */
const BATCH = 500;

/** Turns the numbers of months that are over from a row a change into a row an account. */
@Injectable()
export class MonthRollUpService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly partitions: MonthPartitions,
    private readonly packer: MonthPackerService,
  ) {}

  /** Every month that is over at the moment; returns those done. Stopped, the next call begins the month again. */
  async rollUp(now: Date, signal?: AbortSignal): Promise<string[]> {
    const done: string[] = [];
    for (const month of await this.monthsOver(now)) {
      if (signal?.aborted) return done;
      if (await this.rollUpMonth(month, now, signal)) done.push(month);
    }
    return done;
  }

  private async monthsOver(now: Date): Promise<string[]> {
    const isOver = (month: string): boolean => rolledUpFrom(month) <= now;
    const strays = await this.partitions.monthsInDefault('count_runs');
    for (const month of strays.filter(isOver)) await this.partitions.ensure(month);
    return (await this.partitions.months('count_runs')).filter(isOver);
  }

  /** The single rows go only when none has come or changed since the packing began. */
  private async rollUpMonth(month: string, now: Date, signal?: AbortSignal): Promise<boolean> {
    const before = await contentsOf(this.dataSource.manager, month);
    for (let last = 0; ;) {
      if (signal?.aborted) return false;
      const accounts: { id: number }[] = await this.dataSource.query(NEXT_ACCOUNTS, [last, BATCH]);
      if (accounts.length === 0) break;
      const ids = accounts.map(({ id }) => id);
      await this.packer.pack(ids, month);
      last = ids.at(-1)!;
    }
    return this.partitions.drop('count_runs', month, async (manager) => {
      if ((await contentsOf(manager, month)) !== before) return false;
      await manager.query(NOTE_ROLLED_UP, [`${month}-01`, now]);
      return true;
    });
  }
}

async function contentsOf(manager: EntityManager, month: string): Promise<string> {
  const [row] = await manager.query(
    `select count(*)::text || ' runs, ' || coalesce(sum(readings), 0)::text || ' readings' as contents
     from ${partitionOf('count_runs', month)}`,
  );
  return row.contents;
}
