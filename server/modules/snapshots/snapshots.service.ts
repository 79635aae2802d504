import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { shanghaiMonth } from '../../../domain/local-month';
import {
  type CountStretch,
  type FollowersPoint,
  followersPoints,
  type ReadingRun,
  readingRuns,
} from '../../../domain/reading-runs';
import {
  carriedCounts,
  repeatsFacts,
  type SnapshotContent,
  type SnapshotCounts,
  type SnapshotFacts,
} from '../../../domain/snapshot-run';
import {
  type CountColumns,
  type CountRunRow,
  contentOfRow,
  countsOf,
  type FactColumns,
  factRunOf,
  type FactRunRow,
  factsOf,
  type MonthRow,
  stretchesOf,
  stretchOf,
} from './known-rows';
import { COUNTS_AT, FACTS_AT, NEWEST_RUNS } from './known-runs.queries';
import {
  COUNT_RUNS_OF_ACCOUNT,
  EXTEND_COUNTS,
  EXTEND_SNAPSHOTS,
  MONTHS_OF_ACCOUNT,
  SNAPSHOTS_OF_ACCOUNT,
  START_COUNTS,
  START_SNAPSHOTS,
} from './snapshot.queries';

export type { FollowersPoint, ReadingRun } from '../../../domain/reading-runs';
export { type CountRunRow, countsOf as countsOfRow } from './known-rows';

const RUNS_SHOWN = 100;
const MONTHS_SHOWN = 12;
const ALL_MONTHS = 10_000;

/** What an account's page said last. */
export interface NewestRun {
  /** Of the snapshot. */
  id: string;
  /** When the numbers were first seen so; null when their month is over and packed. */
  countsFrom: Date | null;
  content: SnapshotContent;
}

/** A run of an account that was read once more. */
export interface RepeatedRun {
  accountId: number;
  at: Date;
  run: NewestRun;
}

/** A run that begins with a check; `before` is the newest run until then. */
export interface NewRun {
  accountId: number;
  checkId: string;
  at: Date;
  content: SnapshotContent;
  before: NewestRun | null;
}

interface NumbersSeen {
  accountId: number;
  at: Date;
  counts: SnapshotCounts;
}

/** What pages said, as runs of equal readings: words in snapshots, numbers by month. */
@Injectable()
export class SnapshotsService {
  constructor(private readonly dataSource: DataSource) {}

  /** What the pages of these accounts said last; those never read are missing. */
  async newest(manager: EntityManager, accountIds: readonly number[]): Promise<Map<number, NewestRun>> {
    type Row = FactColumns & CountColumns & { accountId: number; id: string; countsFrom: Date | null };
    const rows: Row[] = await manager.query(NEWEST_RUNS, [accountIds]);
    return new Map(
      rows.map((row) => [
        row.accountId,
        { id: row.id, countsFrom: row.countsFrom, content: contentOfRow(row) },
      ]),
    );
  }

  /** These runs were read once more, unchanged. Numbers begin a run of their own with every local month. */
  async extend(manager: EntityManager, seen: readonly RepeatedRun[]): Promise<void> {
    if (seen.length === 0) return;
    await this.extendSnapshots(manager, seen);
    const inMonth = seen.filter(isInMonthOfCounts);
    if (inMonth.length > 0)
      await manager.query(EXTEND_COUNTS, [
        inMonth.map(({ accountId }) => accountId),
        inMonth.map(({ run }) => run.countsFrom),
        inMonth.map(({ at }) => at),
      ]);
    const inNewMonth = seen.filter((each) => !isInMonthOfCounts(each));
    await this.startCounts(
      manager,
      inNewMonth.map(({ accountId, at, run }) => ({ accountId, at, counts: run.content })),
    );
  }

  /** These readings say something new: in words, in numbers, or both. */
  async start(manager: EntityManager, runs: readonly NewRun[]): Promise<void> {
    if (runs.length === 0) return;
    const saysSame = ({ before, content }: NewRun): boolean =>
      before !== null && repeatsFacts(before.content, content);
    await this.extendSnapshots(
      manager,
      runs.filter(saysSame).map(({ accountId, at, before }) => ({ accountId, at, run: before! })),
    );
    const saysOther = runs.filter((run) => !saysSame(run));
    if (saysOther.length > 0)
      await manager.query(START_SNAPSHOTS, [JSON.stringify(saysOther.map(snapshotRow))]);
    const counted = runs.map(({ accountId, at, before, content }) => ({
      accountId,
      at,
      counts: carriedCounts(before?.content ?? null, content),
    }));
    await this.startCounts(manager, counted);
  }

  /** The newest 100 runs of an account, newest first; of months that are over at most one a day. */
  async ofAccount(accountId: number): Promise<ReadingRun[]> {
    const rows: FactRunRow[] = await this.dataSource.query(SNAPSHOTS_OF_ACCOUNT, [accountId]);
    const stretches = await this.stretches(accountId, MONTHS_SHOWN);
    return readingRuns(rows.map(factRunOf).reverse(), stretches).slice(-RUNS_SHOWN).reverse();
  }

  /** Followers over time, oldest first, at most one point a day. */
  async followersSeries(accountId: number): Promise<FollowersPoint[]> {
    return followersPoints(await this.stretches(accountId, ALL_MONTHS));
  }

  /**
   * The numbers known of accounts at a moment, by account; those without any are missing. In a month that is over
   * only the last reading of each local day counts.
   */
  async countsAt(accountIds: readonly number[], at: Date): Promise<Map<number, SnapshotCounts>> {
    const rows: (CountColumns & { accountId: number })[] = await this.dataSource.query(COUNTS_AT, [
      accountIds,
      at,
    ]);
    return new Map(rows.map((row) => [row.accountId, countsOf(row)]));
  }

  /** What the pages of accounts said in words at a moment, by account; those not read by then are missing. */
  async factsAt(accountIds: readonly number[], at: Date): Promise<Map<number, SnapshotFacts>> {
    const rows: (FactColumns & { accountId: number })[] = await this.dataSource.query(FACTS_AT, [
      accountIds,
      at,
    ]);
    return new Map(rows.map((row) => [row.accountId, factsOf(row)]));
  }

  /** Oldest first, over the months that are over and those under way. */
  private async stretches(accountId: number, months: number): Promise<CountStretch[]> {
    const [packed, hot]: [MonthRow[], CountRunRow[]] = await Promise.all([
      this.dataSource.query(MONTHS_OF_ACCOUNT, [accountId, months]),
      this.dataSource.query(COUNT_RUNS_OF_ACCOUNT, [accountId]),
    ]);
    const packedMonths = new Set(packed.map(({ month }) => month));
    const open = hot.filter(({ firstSeenAt }) => !packedMonths.has(shanghaiMonth(firstSeenAt)));
    return [...packed.flatMap(stretchesOf), ...open.map(stretchOf)].sort(
      (a, b) => a.firstSeenAt.getTime() - b.firstSeenAt.getTime(),
    );
  }

  private async extendSnapshots(manager: EntityManager, seen: readonly RepeatedRun[]): Promise<void> {
    if (seen.length === 0) return;
    await manager.query(EXTEND_SNAPSHOTS, [seen.map(({ run }) => run.id), seen.map(({ at }) => at)]);
  }

  private async startCounts(manager: EntityManager, seen: readonly NumbersSeen[]): Promise<void> {
    if (seen.length > 0) await manager.query(START_COUNTS, [JSON.stringify(seen.map(countRow))]);
  }
}

function isInMonthOfCounts({ at, run }: RepeatedRun): boolean {
  return run.countsFrom !== null && shanghaiMonth(run.countsFrom) === shanghaiMonth(at);
}

function snapshotRow({ accountId, checkId, at, content }: NewRun) {
  return { accountId, checkId, at, ...factsOf(content) };
}

function countRow({ accountId, at, counts }: NumbersSeen) {
  const { followers, following, posts, lastPostAt, steps } = counts;
  return {
    ...{ accountId, at, followers, following, posts, lastPostAt },
    ...{ followersStep: steps.followers, followingStep: steps.following, postsStep: steps.posts },
  };
}
