import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { type Replica, startReplica } from '../../replica/replica';
import { PLAIN } from '../../replica/test-world';
import { withControlAccounts } from '../../sample-city/control-accounts';
import { openBenchDatabase } from '../bench-database';
import type { BenchOptions, BenchResult, Benchmark } from '../benchmark';
import { fillAccounts } from '../checking/bench-accounts';
import { BenchWorker } from '../checking/bench-worker';
import { type FullestWindow, fullestWindow } from './arrival-windows';

const WORKERS = 4;
const HOST = 'weibo.com';
/** One request in ten seconds, ten times as quick. */
const PACE_MS = 1000;
/** Windows that are looked at, in paces. */
const WINDOWS = [1, 2, 6, 30];
const ROUNDS = 5;
const OPEN_AGAIN = `update host_gates set stopped_until = null, stop_level = 0, stop_reason = null where host = '${HOST}'`;

/** Four workers on one host: is the cap of the host kept in every window, and does a throttle stop them all? */
export const POLITENESS_BENCH: Benchmark = {
  name: 'politeness',
  async run({ quick, say }: BenchOptions): Promise<BenchResult> {
    const seconds = quick ? 20 : 90;
    const database = await openBenchDatabase();
    const client = new Client({ connectionString: database.url });
    const replica = await startReplica({ world: anyAccount(), now: new Date() });
    const workers: BenchWorker[] = [];
    try {
      await client.connect();
      await fillAccounts(database.url, 3_000, new Date());
      for (let started = 0; started < WORKERS; started += 1) {
        workers.push(await BenchWorker.start(settingsOf(database.url, replica)));
      }
      say(`${WORKERS} workers, one request in ${PACE_MS} ms, ${seconds} s …`);
      await seenMore(replica, 3);
      await wait(seconds * 1000);
      const arrivals = [...(replica.stats().arrivals[HOST] ?? [])];
      say(`${ROUNDS} throttles …`);
      const afterThrottle: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        afterThrottle.push(await requestsAfterThrottle(replica, client));
      }
      return resultOf(arrivals, afterThrottle);
    } finally {
      await Promise.all(workers.map((worker) => worker.stop()));
      await replica.stop();
      await client.end();
      await database.close();
    }
  },
};

function anyAccount() {
  return withControlAccounts({ accountAt: (_platform, uid) => ({ ...PLAIN, uid }), uidOf: () => null });
}

function settingsOf(databaseUrl: string, replica: Replica): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    TUANWEI_REPLICA_URL: replica.url,
    TUANWEI_PACE_SECONDS: String(PACE_MS / 1000),
    SINA_SURFACES: 'ajax',
  };
}

async function seenMore(replica: Replica, requests: number): Promise<void> {
  const before = replica.stats().requests;
  while (replica.stats().requests < before + requests) await wait(20);
}

/** The next request is throttled; how many come in the twenty paces after it? Then the host is opened again. */
async function requestsAfterThrottle(replica: Replica, client: Client): Promise<number> {
  replica.addFault({ kind: 'throttled-429', host: HOST, times: 1 });
  const struck = () => replica.stats().byFault['throttled-429'] ?? 0;
  const before = struck();
  while (struck() === before) await wait(1);
  const until = replica.stats().requests;
  await wait(20 * PACE_MS);
  const after = replica.stats().requests - until;
  const stopped = await client.query(
    `select from host_gates where host = '${HOST}' and stopped_until > now()`,
  );
  if (stopped.rowCount !== 1) throw new Error('The throttle has not stopped the host.');
  await client.query(OPEN_AGAIN);
  await seenMore(replica, 3);
  return after;
}

function resultOf(arrivals: readonly number[], afterThrottle: readonly number[]): BenchResult {
  const windows = WINDOWS.map((paces) => fullestWindow(arrivals, PACE_MS, paces));
  const seconds = (arrivals.at(-1)! - arrivals[0]!) / 1000;
  const figures = {
    fullestWindowToCap: Math.max(...windows.map(({ paces, requests }) => requests / paces)),
    requestsAfterThrottle: Math.max(...afterThrottle),
    usedOfCap: (arrivals.length - 1) / ((seconds * 1000) / PACE_MS),
  };
  return {
    figures,
    goals: {
      fullestWindowToCap: { wanted: '<= 1', met: figures.fullestWindowToCap <= 1 },
      requestsAfterThrottle: { wanted: '<= 1', met: figures.requestsAfterThrottle <= 1 },
    },
    tables: [
      {
        title: `${arrivals.length} requests of ${WORKERS} workers in ${seconds.toFixed(0)} s`,
        columns: ['window', 'allowed', 'in the fullest'],
        rows: windows.map(rowOf),
      },
      {
        title: 'Requests after a throttle, before all workers had stopped',
        columns: afterThrottle.map((_count, round) => `round ${round + 1}`),
        rows: [afterThrottle.map(String)],
      },
    ],
  };
}

function rowOf({ paces, requests }: FullestWindow): string[] {
  return [`${(paces * PACE_MS) / 1000} s`, String(paces), String(requests)];
}
