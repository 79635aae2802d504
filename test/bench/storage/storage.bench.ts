import { addDays, startOfShanghaiDay } from '../../../domain/local-time';
import { packEvidence } from '../../../server/modules/evidence/evidence-body';
import type { BenchOptions, BenchResult, BenchTable, Benchmark, Goal } from '../benchmark';
import { makeNaiveTables, storeNaively } from './naive-readings';
import { StorageUnderTest } from './storage-under-test';
import { bytesOf, OUR_TABLES, tableSizes, type TableSize } from './table-sizes';
import { YearOfVisits } from './year-of-visits';

const FIRST_DAY = '2012-10-01';
const DAYS = 365;
/** The size swings with the month: the last one is weighed day by day. */
const WEIGHED_DAYS = 31;
const READINGS = ['snapshots', 'count_runs', 'reading_months'];
const VISITS = ['checks', 'storage_months'];
const BESIDES = ['proofs', 'check_tallies'];
const OURS = [...READINGS, ...VISITS, ...BESIDES];
const NAIVE = ['naive_readings', 'naive_visits'];

/** Bytes of the readings, of readings and visits kept, and of all that grows with visits. */
interface Weight {
  readings: number;
  withVisits: number;
  everything: number;
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
      const weights: Weight[] = [];
      let visits = 0;
      for (let day = 0; day < DAYS; day += 1) {
        const seen = year.visitsOf(FIRST_DAY, day);
        visits += seen.length;
        await under.store(seen);
        await storeNaively(under.client, seen);
        truth.push(year.followers());
        await under.upkeep(new Date(endOf(day).getTime() + 2 * 3_600_000));
        if (day >= DAYS - WEIGHED_DAYS) weights.push(await weigh(under));
        if (day % 30 === 29) say(`Day ${day + 1} of ${DAYS} …`);
      }
      await proveSame(under, truth, { accounts, visits });
      await under.client.query('vacuum analyze');
      const [ours, naive] = [await tableSizes(under.client, OURS), await tableSizes(under.client, NAIVE)];
      return resultOf(weights, { ours, naive, accountDays: accounts * DAYS });
    } finally {
      await under.close();
    }
  },
};

async function weigh({ client }: StorageUnderTest): Promise<Weight> {
  const readings = await bytesOf(client, READINGS);
  const withVisits = readings + (await bytesOf(client, VISITS));
  return { readings, withVisits, everything: withVisits + (await bytesOf(client, BESIDES)) };
}

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

function resultOf(weights: readonly Weight[], { ours, naive, accountDays }: Sizes): BenchResult {
  const [readings, visits] = naive.map(({ bytes }) => bytes / accountDays) as [number, number];
  const mean = (part: keyof Weight): number =>
    weights.reduce((sum, weight) => sum + weight[part], 0) / weights.length / accountDays;
  const most = Math.max(...weights.map(({ withVisits }) => withVisits)) / accountDays;
  const figures = {
    naiveBytesPerAccountDay: readings,
    naiveVisitBytesPerAccountDay: visits,
    bytesPerAccountDay: mean('withVisits'),
    readingsToNaive: mean('readings') / readings,
    readingsAndVisitsToNaive: mean('withVisits') / readings,
    readingsAndVisitsToNaiveAtMost: most / readings,
    everythingToNaive: mean('everything') / readings,
    everythingToNaiveWithVisits: mean('everything') / (readings + visits),
  };
  return {
    figures: Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(3))]),
    ),
    goals: {
      readingsToNaive: fifth(figures.readingsToNaive, 'readings beside readings in rows'),
      everythingToNaiveWithVisits: fifth(
        figures.everythingToNaiveWithVisits,
        'readings, visits, proofs and counts beside readings and visits in rows',
      ),
      readingsAndVisitsToNaive: fifth(
        figures.readingsAndVisitsToNaive,
        'readings and the visits kept beside the readings alone in rows',
      ),
    },
    tables: [tableOf(ours, accountDays), naiveTableOf(naive, accountDays)],
  };
}

function fifth(ratio: number, what: string): Goal {
  return { wanted: `≤ 0.2: ${what}, mean over the last month`, met: ratio <= 0.2 };
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
