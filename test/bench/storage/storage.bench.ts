import { addDays, startOfShanghaiDay } from '../../../domain/local-time';
import { packEvidence } from '../../../server/modules/evidence/evidence-body';
import type { BenchOptions, BenchResult, BenchTable, Benchmark } from '../benchmark';
import { makeNaiveTables, storeNaively } from './naive-readings';
import { StorageUnderTest } from './storage-under-test';
import { bytesOf, OUR_TABLES, tableSizes, type TableSize } from './table-sizes';
import { YearOfVisits } from './year-of-visits';

const FIRST_DAY = '2012-10-01';
const DAYS = 365;
/** The size swings with the month: the last one is weighed day by day. */
const WEIGHED_DAYS = 31;
const OURS = Object.keys(OUR_TABLES);
const NAIVE = ['naive_readings', 'naive_visits'];

interface Weighed {
  /** Bytes an account-day at the end, and over the days of the last month. */
  last: number;
  mean: number;
  most: number;
}

/** A year of daily visits stored by the service beside one row a reading, both checked against what was shown. */
export const STORAGE_BENCH: Benchmark = {
  name: 'storage',
  async run({ quick, say }: BenchOptions): Promise<BenchResult> {
    const accounts = quick ? 60 : 500;
    const under = await StorageUnderTest.open();
    try {
      const year = await shownYear(under, accounts);
      await makeNaiveTables(under.client);
      const truth: number[] = [];
      const weights: number[] = [];
      let visits = 0;
      for (let day = 0; day < DAYS; day += 1) {
        const seen = year.visitsOf(FIRST_DAY, day);
        visits += seen.length;
        await under.store(seen);
        await storeNaively(under.client, seen);
        truth.push(year.followers());
        await under.upkeep(new Date(endOf(day).getTime() + 2 * 3_600_000));
        if (day >= DAYS - WEIGHED_DAYS) weights.push(await bytesOf(under.client, OURS));
        if (day % 30 === 29) say(`Day ${day + 1} of ${DAYS} …`);
      }
      await proveSame(under, truth, { accounts, visits });
      await under.client.query('vacuum analyze');
      const accountDays = accounts * DAYS;
      const weighed = {
        last: weights.at(-1)! / accountDays,
        mean: weights.reduce((sum, bytes) => sum + bytes, 0) / weights.length / accountDays,
        most: Math.max(...weights) / accountDays,
      };
      const [ours, naive] = [await tableSizes(under.client, OURS), await tableSizes(under.client, NAIVE)];
      return resultOf(weighed, { ours, naive, accountDays });
    } finally {
      await under.close();
    }
  },
};

async function shownYear(under: StorageUnderTest, accounts: number): Promise<YearOfVisits> {
  const failed = Buffer.from('<html><body><h1>502 Bad Gateway</h1></body></html>');
  const page = await packEvidence({ body: failed, contentType: 'text/html', secrets: [] });
  return new YearOfVisits(await under.accounts(accounts), page);
}

function endOf(day: number): Date {
  return new Date(startOfShanghaiDay(addDays(FIRST_DAY, day + 1)).getTime() - 1);
}

/** Every day's followers, from both; every reading's moment; every visit counted. */
async function proveSame(
  under: StorageUnderTest,
  truth: readonly number[],
  { accounts, visits }: { accounts: number; visits: number },
): Promise<void> {
  const { rows: ids } = await under.client.query<{ id: number }>('select id from accounts');
  for (const [day, followers] of truth.entries()) {
    const counts = await under.snapshots.countsAt(
      ids.map(({ id }) => id),
      endOf(day),
    );
    const sum = [...counts.values()].reduce((total, each) => total + each.followers!, 0);
    demand(`followers on day ${day + 1}`, sum, followers);
  }
  const count = async (sql: string): Promise<number> => (await under.client.query(sql)).rows[0].n;
  const naive = await count('select sum(followers)::float8 as n from naive_readings');
  demand(
    'followers of all rows',
    naive,
    truth.reduce((sum, each) => sum + each, 0),
  );
  const packed =
    await count(`select sum(cardinality(read_at) + coalesce(cardinality(earlier_read_at), 0))::int as n
    from reading_months`);
  const open = await count('select sum(readings)::int as n from count_runs');
  demand('moments of readings', packed + open, accounts * DAYS);
  demand('visits counted', await count('select sum(count)::int as n from check_tallies'), visits);
}

function demand(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${what}: ${found} instead of ${expected}.`);
}

interface Sizes {
  ours: TableSize[];
  naive: TableSize[];
  accountDays: number;
}

function resultOf(weighed: Weighed, { ours, naive, accountDays }: Sizes): BenchResult {
  const [readings, visits] = naive.map(({ bytes }) => bytes / accountDays);
  const round = (value: number): number => Number(value.toFixed(3));
  const figures = {
    bytesPerAccountDay: round(weighed.mean),
    naiveBytesPerAccountDay: round(readings!),
    naiveVisitBytesPerAccountDay: round(visits!),
    allToNaiveReadings: round(weighed.mean / readings!),
    allToNaiveReadingsAtMost: round(weighed.most / readings!),
    readingsToNaiveReadings: round(readingBytes(ours) / accountDays / readings!),
    allToNaiveReadingsAndVisits: round(weighed.mean / (readings! + visits!)),
  };
  const met = figures.allToNaiveReadings <= 0.2;
  return {
    figures,
    goals: { allToNaiveReadings: { wanted: '≤ 0.2, mean over the last month, every table of ours', met } },
    tables: [tableOf(ours, accountDays), naiveTableOf(naive, accountDays)],
  };
}

function readingBytes(ours: readonly TableSize[]): number {
  const readings = ['snapshots', 'count_runs', 'reading_months'];
  return ours.filter(({ name }) => readings.includes(name)).reduce((sum, { bytes }) => sum + bytes, 0);
}

function tableOf(sizes: readonly TableSize[], accountDays: number): BenchTable {
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    title: `After a year of ${accountDays} account-days`,
    columns: ['table', 'holds', 'rows', 'kB', 'of it indexes', 'bytes an account-day', 'share'],
    rows: sizes.map(({ name, rows, bytes, indexBytes }) => [
      ...[name, OUR_TABLES[name as keyof typeof OUR_TABLES], String(rows), kilo(bytes), kilo(indexBytes)],
      ...[(bytes / accountDays).toFixed(1), `${((100 * bytes) / total).toFixed(1)} %`],
    ]),
  };
}

function naiveTableOf(sizes: readonly TableSize[], accountDays: number): BenchTable {
  return {
    title: 'One row a reading, one row a visit',
    columns: ['table', 'rows', 'kB', 'of it indexes', 'bytes an account-day'],
    rows: sizes.map(({ name, rows, bytes, indexBytes }) => [
      ...[name, String(rows), kilo(bytes), kilo(indexBytes), (bytes / accountDays).toFixed(1)],
    ]),
  };
}

function kilo(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}
