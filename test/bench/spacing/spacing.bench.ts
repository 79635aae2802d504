import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { openBenchDatabase } from '../bench-database';
import type { BenchOptions, BenchResult, Benchmark } from '../benchmark';
import { fillAccounts } from '../checking/bench-accounts';
import { BenchWorker } from '../checking/bench-worker';
import { PageServer } from '../checking/page-server-process';
import { BoardServer } from './board-server';
import { addBoardUser } from './board-user';
import { OpenBoards } from './open-boards';

const CHECKS_PER_SECOND = 100;
const BOARDS = 10;
/** Everything is open and quiet before the first account is due. */
const LEAD_SECONDS = 10;
/** What is due last is given this long before it counts as missing. */
const PATIENCE_SECONDS = 60;
/** Uptime Kuma 2.5.3 with one board open, for checks that were to come every 20 s: seconds between two of them. */
const UPTIME_KUMA = { wanted: 20, mean: 24.3, most: 47 };

/** $1 the first moment, $2 accounts a second: each is due once, evenly spread. */
const SPREAD = `
  update accounts a set next_check_at = $1::timestamptz + make_interval(secs => x.n / $2::float8)
  from (select id, row_number() over (order by id) - 1 as n from accounts) x where x.id = a.id`;
const DUE = 'create table bench_due as select id, next_check_at as due_at from accounts';
const SEEN = 'select count(distinct account_id)::int as seen from checks';
const LATENESS = `
  select count(*)::int as checks,
    percentile_disc(0.5) within group (order by late) as median,
    percentile_disc(0.99) within group (order by late) as p99,
    max(late) as most, min(late) as least
  from (select extract(epoch from c.at - d.due_at)::float8 as late from checks c join bench_due d on d.id = c.account_id) x`;

interface Lateness {
  checks: number;
  median: number;
  p99: number;
  most: number;
  least: number;
}

/** A hundred checks a second with ten boards open: how long after it was due is a page visited? */
export const SPACING_BENCH: Benchmark = {
  name: 'spacing',
  async run({ quick, say }: BenchOptions): Promise<BenchResult> {
    const seconds = quick ? 15 : 120;
    const database = await openBenchDatabase();
    const client = new Client({ connectionString: database.url });
    const opened: { stop(): Promise<void> }[] = [];
    try {
      await client.connect();
      say(`${CHECKS_PER_SECOND * seconds} accounts, ${BOARDS} boards …`);
      await fillAccounts(database.url, CHECKS_PER_SECOND * seconds, new Date('2100-01-01T00:00:00Z'));
      const pages = await PageServer.start();
      opened.unshift(pages);
      const server = await BoardServer.start(database.url);
      opened.unshift(server);
      const boards = await OpenBoards.open(server.address, await addBoardUser(database.url), BOARDS);
      opened.unshift({ stop: () => boards.close() });
      opened.unshift(await BenchWorker.start(settingsOf(database.url, pages)));
      say(`${CHECKS_PER_SECOND} checks a second for ${seconds} s …`);
      return resultOf(await lateness(client, seconds), seconds);
    } finally {
      for (const each of opened) await each.stop();
      await client.end();
      await database.close();
    }
  },
};

function settingsOf(databaseUrl: string, pages: PageServer): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    TUANWEI_REPLICA_URL: pages.url,
    TUANWEI_PACE_SECONDS: '0',
    SINA_SURFACES: 'ajax',
  };
}

/** Throws when not every account was visited exactly once, or one before it was due. */
async function lateness(client: Client, seconds: number): Promise<Lateness> {
  const first = (await client.query<{ at: Date }>('select clock_timestamp() as at')).rows[0]!.at;
  first.setSeconds(first.getSeconds() + LEAD_SECONDS);
  await client.query(SPREAD, [first, CHECKS_PER_SECOND]);
  await client.query(DUE);
  const accounts = CHECKS_PER_SECOND * seconds;
  await wait((LEAD_SECONDS + seconds) * 1000);
  for (let waited = 0; waited < PATIENCE_SECONDS; waited += 1) {
    if ((await client.query<{ seen: number }>(SEEN)).rows[0]!.seen === accounts) break;
    await wait(1000);
  }
  const found = (await client.query<Lateness>(LATENESS)).rows[0]!;
  if (found.checks !== accounts) throw new Error(`Of ${accounts} accounts ${found.checks} were visited.`);
  if (found.least < -0.01) throw new Error(`A page was visited ${-found.least} s before it was due.`);
  return found;
}

function resultOf({ median, p99, most, checks }: Lateness, seconds: number): BenchResult {
  return {
    figures: { medianSeconds: median, p99Seconds: p99, mostSeconds: most, checksPerSecond: checks / seconds },
    goals: {
      p99Seconds: { wanted: '<= 1', met: p99 <= 1 },
      mostSeconds: { wanted: '<= 3', met: most <= 3 },
    },
    tables: [
      {
        title: `Seconds late: ${checks} checks, ${CHECKS_PER_SECOND} a second, ${BOARDS} boards open`,
        columns: ['', 'median', 'p99', 'most'],
        rows: [
          ['Tuanwei', median.toFixed(2), p99.toFixed(2), most.toFixed(2)],
          [
            'Uptime Kuma, one board',
            (UPTIME_KUMA.mean - UPTIME_KUMA.wanted).toFixed(1) + ' (mean)',
            '–',
            (UPTIME_KUMA.most - UPTIME_KUMA.wanted).toFixed(1),
          ],
        ],
      },
    ],
  };
}
