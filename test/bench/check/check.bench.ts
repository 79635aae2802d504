import type { BenchOptions, BenchResult, Benchmark } from '../benchmark';
import { databaseCpuSeconds } from '../checking/database-cpu';
import { PageServer } from '../checking/page-server-process';
import { type Cost, interleaved, median, medianCost } from '../measured-work';
import { fetchAll } from './bare-fetching';
import { CheckerUnderTest } from './checker-under-test';

/** CPU of one check by Uptime Kuma 2.5.3 on a page of 30 kB, in ms; measured beforehand, see the design's figures. */
const UPTIME_KUMA_CPU_MS = 5.5;

interface Kind {
  surface: 'ajax' | 'legacy';
  title: string;
  accounts: number;
}

interface Measured {
  kind: Kind;
  bytes: number;
  bare: Cost;
  check: Cost;
  /** Null where the system does not tell. */
  databaseCpuSeconds: number | null;
}

/** Checking 2,000 accounts (fetch, classify, parse, decide, store) beside a loop that only fetches the same pages. */
export const CHECK_BENCH: Benchmark = {
  name: 'check',
  async run({ quick, say }: BenchOptions): Promise<BenchResult> {
    const accounts = quick ? 300 : 2_000;
    const rounds = quick ? 3 : 5;
    const kinds: Kind[] = [
      { surface: 'ajax', title: 'JSON of 30 kB', accounts },
      { surface: 'legacy', title: 'HTML of 60–300 kB', accounts: accounts / 4 },
    ];
    const measured: Measured[] = [];
    for (const kind of kinds) {
      say(`${kind.accounts} accounts, ${kind.title} …`);
      measured.push(await measure(kind, rounds));
    }
    return resultOf(measured);
  },
};

async function measure(kind: Kind, rounds: number): Promise<Measured> {
  const pages = await PageServer.start();
  const checker = await CheckerUnderTest.open(pages.url, kind);
  try {
    await fetchAll(pages.url, kind.surface, checker.uids);
    await checker.checkAll();
    return await measureRounds({ kind, pages, checker }, rounds);
  } finally {
    await checker.close();
    await pages.stop();
  }
}

/** Every round everybody has won a follower, as in life: a reading that says something new. */
async function measureRounds(
  { kind, pages, checker }: { kind: Kind; pages: PageServer; checker: CheckerUnderTest },
  rounds: number,
): Promise<Measured> {
  const bytes: number[] = [];
  const ofDatabase: (number | null)[] = [];
  let followers = 8_000_000;
  const costs = await interleaved(
    {
      // Neither measured nor counted: the world goes on.
      next: async () => {
        await demandFollowers(checker, followers, followers > 8_000_000);
        followers += 1;
        await pages.show(followers);
        await checker.nextRound();
      },
      bare: async () => bytes.push(await fetchAll(pages.url, kind.surface, checker.uids)),
      check: async () => {
        const before = await databaseCpuSeconds(checker.databaseUrl);
        await checker.checkAll();
        const after = await databaseCpuSeconds(checker.databaseUrl);
        ofDatabase.push(before === null || after === null ? null : after - before);
      },
    },
    rounds + 1,
  );
  const known = ofDatabase.slice(1).filter((seconds) => seconds !== null);
  return {
    kind,
    bytes: median(bytes),
    bare: medianCost(costs.bare.slice(1)),
    check: medianCost(costs.check.slice(1)),
    databaseCpuSeconds: known.length > 0 ? median(known) : null,
  };
}

/** Throws when a number that every page showed was not stored of everybody. */
async function demandFollowers(
  checker: CheckerUnderTest,
  followers: number,
  isShown: boolean,
): Promise<void> {
  if (!isShown) return;
  const [row] = await checker.query<{ count: number }>(
    'select count(*)::int as count from accounts where followers = $1',
    [followers],
  );
  if (row!.count !== checker.uids.length) {
    throw new Error(
      `${row!.count} of ${checker.uids.length} accounts have the followers their pages showed.`,
    );
  }
}

function resultOf(measured: readonly Measured[]): BenchResult {
  const [json, html] = measured as [Measured, Measured];
  const figures = {
    jsonCpuToUptimeKuma: cpuMs(json) / UPTIME_KUMA_CPU_MS,
    jsonRateToBare: rateToBare(json),
    htmlRateToBare: rateToBare(html),
    jsonCpuMs: cpuMs(json),
    htmlCpuMs: cpuMs(html),
  };
  return {
    figures,
    goals: {
      jsonCpuToUptimeKuma: { wanted: '<= 0.333', met: figures.jsonCpuToUptimeKuma <= 1 / 3 },
      jsonRateToBare: { wanted: '>= 0.6', met: figures.jsonRateToBare >= 0.6 },
    },
    tables: [
      {
        title: 'A check and a bare fetch of the same page (medians; CPU of service and database)',
        columns: ['pages', 'kB', 'bare CPU ms', 'bare /s', 'check CPU ms', 'of it database', 'checks /s'],
        rows: measured.map((each) => [
          each.kind.title,
          (each.bytes / each.kind.accounts / 1000).toFixed(0),
          ms(each.bare.cpuSeconds / each.kind.accounts),
          (each.kind.accounts / each.bare.wallSeconds).toFixed(0),
          cpuMs(each).toFixed(2),
          each.databaseCpuSeconds === null ? '?' : ms(each.databaseCpuSeconds / each.kind.accounts),
          (each.kind.accounts / each.check.wallSeconds).toFixed(0),
        ]),
      },
    ],
  };
}

/** Of one check, service and database together as far as the system tells. */
function cpuMs({ check, databaseCpuSeconds: database, kind }: Measured): number {
  return ((check.cpuSeconds + (database ?? 0)) / kind.accounts) * 1000;
}

function rateToBare({ bare, check }: Measured): number {
  return bare.wallSeconds / check.wallSeconds;
}

function ms(seconds: number): string {
  return (seconds * 1000).toFixed(2);
}
