import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addMonths, startOfShanghaiMonth } from '../../../domain/local-month';
import { droppedFrom, rolledUpFrom, thinnedFrom } from '../../../domain/visit-retention';
import { Config } from '../../config/config';
import { MonthPartitions, partitionOf } from '../../database/month-partitions';
import { Campaign } from '../campaigns/campaign.entity';
import {
  bareVisits,
  MONTHS_CLEARED,
  NOTE_DROPPED,
  NOTE_THINNED,
  THIN_CHECKS,
} from './check-thinning.queries';
import { NEXT_ACCOUNTS } from './month-roll-up.queries';

/** Accounts whose visits are looked through at a time. */
const BATCH = 500;

interface Cleared {
  month: string;
  thinned: boolean;
  dropped: boolean;
}

/** Lets visits go whose time is over: first the uneventful ones of a month, in the end the month. */
@Injectable()
export class CheckThinningService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly partitions: MonthPartitions,
    private readonly config: Config,
  ) {}

  /** Months whose uneventful visits went with this call. */
  async thin(now: Date, signal?: AbortSignal): Promise<string[]> {
    const cleared = await this.cleared();
    const isDue = (month: string): boolean => thinnedFrom(month, this.config.visitRetention) <= now;
    const due = (await this.monthsOf(now)).filter((month) => !cleared.get(month)?.thinned && isDue(month));
    const done: string[] = [];
    for (const month of due) if (await this.thinMonth(month, now, signal)) done.push(month);
    return done;
  }

  /** Months whose visits went with this call: when and how they ended is left, for the figures of the past. */
  async drop(now: Date): Promise<string[]> {
    const [campaigns, cleared] = await Promise.all([this.dataSource.manager.find(Campaign), this.cleared()]);
    const dropped: string[] = [];
    for (const month of await this.monthsOf(now)) {
      if (cleared.get(month)?.dropped || !cleared.get(month)?.thinned) continue;
      if (droppedFrom(month, campaigns, this.config.visitRetention) > now) continue;
      if (await this.dropMonth(month, now)) dropped.push(month);
    }
    return dropped;
  }

  private dropMonth(month: string, now: Date): Promise<boolean> {
    return this.partitions.alone('checks', month, async (manager) => {
      for (const statement of bareVisits(partitionOf('checks', month))) await manager.query(statement);
      await manager.query(NOTE_DROPPED, [`${month}-01`, now]);
      return true;
    });
  }

  private async cleared(): Promise<Map<string, Cleared>> {
    const rows: Cleared[] = await this.dataSource.query(MONTHS_CLEARED);
    return new Map(rows.map((row) => [row.month, row]));
  }

  /** Months that are over, with their strays brought home. */
  private async monthsOf(now: Date): Promise<string[]> {
    const isOver = (month: string): boolean => rolledUpFrom(month) <= now;
    const strays = await this.partitions.monthsInDefault('checks');
    for (const month of strays.filter(isOver)) await this.partitions.ensure(month);
    return (await this.partitions.months('checks')).filter(isOver);
  }

  private async thinMonth(month: string, now: Date, signal?: AbortSignal): Promise<boolean> {
    const bounds = [startOfShanghaiMonth(month), startOfShanghaiMonth(addMonths(month, 1))];
    for (let last = 0; ;) {
      if (signal?.aborted) return false;
      const accounts: { id: number }[] = await this.dataSource.query(NEXT_ACCOUNTS, [last, BATCH]);
      if (accounts.length === 0) break;
      const ids = accounts.map(({ id }) => id);
      await this.dataSource.query(THIN_CHECKS, [ids, ...bounds]);
      last = ids.at(-1)!;
    }
    if (!(await this.partitions.compact('checks', month))) return false;
    await this.dataSource.query(NOTE_THINNED, [`${month}-01`, now]);
    return true;
  }
}
