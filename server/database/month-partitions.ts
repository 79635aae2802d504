import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { addMonths, shanghaiMonth, startOfShanghaiMonth } from '../../domain/local-month';

/** Tables kept by the local month of a column. */
export const MONTHLY_TABLES = { checks: 'at', count_runs: 'first_seen_at' } as const;
export type MonthlyTable = keyof typeof MONTHLY_TABLES;

/** Runs are extended in place; visits are never changed. */
const FILL: Record<MonthlyTable, number> = { checks: 100, count_runs: 90 };
/** Months made before they begin. */
const MONTHS_AHEAD = 2;
/** Any number of our own: of processes that make the same month one works, the others find it made. */
const MAKING_LOCK = 2012_1231;
/** Nobody waits longer for a change of the tables; it is tried again later. */
const LONGEST_WAIT = '1s';
/** Lock not available, deadlock. */
const TRY_LATER = new Set(['55P03', '40P01']);

const MONTHS_MADE = `
  select substring(child.relname from '(\\d{4}_\\d{2})$') as month
  from pg_inherits join pg_class child on child.oid = inhrelid
  where inhparent = $1::regclass and child.relname ~ '_\\d{4}_\\d{2}$'`;

/**
 * The partitions of the tables that are kept by month. A row whose month has none goes to the default partition and
 * is moved out of it when the month is made: nothing is ever refused for want of a partition.
 */
@Injectable()
export class MonthPartitions {
  private readonly log = new Logger(MonthPartitions.name);
  private readonly known = new Set<string>();

  constructor(private readonly dataSource: DataSource) {}

  /** Makes the month of the moment and the two after it; called at the start of a worker and daily. */
  async ensureAhead(now: Date): Promise<void> {
    const current = shanghaiMonth(now);
    const months = Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) => addMonths(current, ahead));
    for (const month of months) await this.ensure(month);
  }

  /** Makes the months in which these moments lie, once for each process; called before visits are stored. */
  async ensureFor(moments: readonly Date[]): Promise<void> {
    for (const month of new Set(moments.map(shanghaiMonth)))
      if (!this.known.has(month)) await this.ensure(month);
  }

  /** Makes one month (`2012-10`) of every table. False when the tables are too busy just now: then later. */
  async ensure(month: string): Promise<boolean> {
    for (const table of Object.keys(MONTHLY_TABLES) as MonthlyTable[]) {
      const isMade = await this.alter((manager) => makePartition(manager, table, month));
      if (!isMade) return false;
    }
    this.known.add(month);
    return true;
  }

  /** The months of a table that have a partition, oldest first. */
  async months(table: MonthlyTable): Promise<string[]> {
    const rows: { month: string }[] = await this.dataSource.query(MONTHS_MADE, [table]);
    return rows.map(({ month }) => month.replace('_', '-')).sort();
  }

  /** The months of rows that lie in no partition of their own. */
  async monthsInDefault(table: MonthlyTable): Promise<string[]> {
    const rows: { month: string }[] = await this.dataSource.query(
      `select distinct to_char(${MONTHLY_TABLES[table]} at time zone 'Asia/Shanghai', 'YYYY-MM') as month
       from ${table}_default order by 1`,
    );
    return rows.map(({ month }) => month);
  }

  /** Works on a month while nobody else reads or writes it. False when the tables are too busy just now. */
  async alone(
    table: MonthlyTable,
    month: string,
    work: (manager: EntityManager) => Promise<boolean>,
  ): Promise<boolean> {
    return this.alter(async (manager) => {
      await manager.query(`lock table ${partitionOf(table, month)} in access exclusive mode`);
      return work(manager);
    });
  }

  /**
   * Drops a month with all its rows, if `mayGo` still says so while nobody else can write into it. False when it
   * does not, or when the tables are too busy just now.
   */
  async drop(
    table: MonthlyTable,
    month: string,
    mayGo: (manager: EntityManager) => Promise<boolean>,
  ): Promise<boolean> {
    const partition = partitionOf(table, month);
    const dropped = await this.alone(table, month, async (manager) => {
      if (!(await mayGo(manager))) return false;
      await manager.query('lock table accounts in access exclusive mode');
      await manager.query(`drop table ${partition}`);
      return true;
    });
    if (dropped) this.known.delete(month);
    return dropped;
  }

  /** Writes what is left of a month anew, so that the space of deleted rows goes back to the disk. */
  async compact(table: MonthlyTable, month: string): Promise<boolean> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query(`set lock_timeout = '${LONGEST_WAIT}'`);
      await runner.query(`vacuum (full, analyze) ${partitionOf(table, month)}`);
      return true;
    } catch (fault) {
      return this.laterOrThrow(fault);
    } finally {
      await runner.query('reset lock_timeout').catch(() => {});
      await runner.release();
    }
  }

  private async alter(work: (manager: EntityManager) => Promise<boolean>): Promise<boolean> {
    try {
      return await this.dataSource.transaction(async (manager) => {
        await manager.query(`set local lock_timeout = '${LONGEST_WAIT}'`);
        return work(manager);
      });
    } catch (fault) {
      return this.laterOrThrow(fault);
    }
  }

  private laterOrThrow(fault: unknown): false {
    if (!(fault instanceof QueryFailedError) || !TRY_LATER.has(fault.driverError?.code)) throw fault;
    this.log.warn('The tables kept by month are busy just now; their months are looked after later.');
    return false;
  }
}

/** `checks`, `2012-10` → `checks_2012_10`. */
export function partitionOf(table: MonthlyTable, month: string): string {
  // Throws on anything that is no month: the name stands in SQL.
  startOfShanghaiMonth(month);
  return `${table}_${month.replace('-', '_')}`;
}

async function makePartition(manager: EntityManager, table: MonthlyTable, month: string): Promise<boolean> {
  const partition = partitionOf(table, month);
  if (await isThere(manager, partition)) return true;
  await manager.query('select pg_advisory_xact_lock($1)', [MAKING_LOCK]);
  if (await isThere(manager, partition)) return true;
  await manager.query(
    `create table ${partition} (like ${table} including defaults including constraints including indexes)
     with (fillfactor = ${FILL[table]})`,
  );
  await moveOutOfDefault(manager, table, month);
  const [from, to] = boundsOf(month);
  await manager.query(
    `alter table ${table} attach partition ${partition} for values from ('${from}') to ('${to}')`,
  );
  return true;
}

/** Under a lock: a row stored meanwhile would make the month impossible. */
async function moveOutOfDefault(manager: EntityManager, table: MonthlyTable, month: string): Promise<void> {
  await manager.query(`lock table ${table}_default in access exclusive mode`);
  await manager.query(
    `with moved as (
       delete from ${table}_default where ${MONTHLY_TABLES[table]} >= $1 and ${MONTHLY_TABLES[table]} < $2 returning *)
     insert into ${partitionOf(table, month)} select * from moved`,
    boundsOf(month),
  );
}

function boundsOf(month: string): [string, string] {
  return [startOfShanghaiMonth(month).toISOString(), startOfShanghaiMonth(addMonths(month, 1)).toISOString()];
}

/** Looked up as a row: `to_regclass` remembers a name that was not there, also when another process has made it since. */
async function isThere(manager: EntityManager, partition: string): Promise<boolean> {
  const rows = await manager.query('select from pg_class where relname = $1 and relispartition', [partition]);
  return rows.length > 0;
}
