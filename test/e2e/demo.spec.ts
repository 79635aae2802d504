import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { prepareDatabase } from '../../server/database/prepare-database';
import { buildDataSource } from '../../server/database/data-source';
import type { Replica } from '../replica/replica';
import { freshDatabase } from '../postgres/fresh-database';
import { buildCity, type City } from '../sample-city/city';
import { DEMO_NOW } from '../sample-city/demo-campaign';
import { compareWithTruth } from '../sample-city/demo-comparison';
import { runDemo, startCityReplica, type DemoSummary } from '../sample-city/run-demo';

/** With this seed the small city has a broken file and slips in rows. */
const SEED = 1;

describe('the demo of the small city', () => {
  const days: string[] = [];
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tuanwei-demo-'));
  let city: City;
  let replica: Replica;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let summary: DemoSummary;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    await prepareDatabase(database.url);
    city = buildCity({ seed: SEED, scale: 'small' });
    replica = await startCityReplica(city);
    const env = {
      DATABASE_URL: database.url,
      TUANWEI_DATA_DIR: dataDir,
      TUANWEI_PACE_SECONDS: '0',
      TENCENT_SURFACES: 'openapi-archive',
    };
    const formsDir = path.join(dataDir, 'forms');
    const progress = (text: string) => void days.push(text.slice(0, 10));
    summary = await runDemo({ env, formsDir, progress }, city, replica);
    dataSource = await buildDataSource(database.url).initialize();
  }, 300_000);

  afterAll(async () => {
    await dataSource.destroy();
    await replica.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true });
  });

  it('goes through every day of the campaign', () => {
    const told = [...new Set(days)].filter((day) => day.startsWith('2012'));
    expect([told[0], told.at(-1), told.length]).toEqual(['2012-09-25', '2012-11-19', 56]);
  });

  it('takes the files in by the same door as a user, and refuses what is wrong', () => {
    const written = readdirSync(path.join(dataDir, 'forms'), { recursive: true, encoding: 'utf8' });
    const files = written.filter((name) => name.endsWith('.xlsx'));
    expect(files.length).toBe(summary.filesImported + summary.filesRefused);
    expect(summary.filesRefused).toBeGreaterThan(0);
    expect(summary.rowsTaken).toBeGreaterThan(100);
    expect(summary.rowsRefused).toBeGreaterThan(0);
  });

  it('believes of every account what the world was at its last visit', async () => {
    const { contradictions, truth, seen } = await compare();
    expect(contradictions).toEqual([]);
    expect({ truth, seen }).toEqual({ truth: summary.truth, seen: summary.seen });
  });

  it('comes to the coverage that the world has, but for what has changed since', () => {
    const differences = [
      summary.truth.organizations - summary.seen.organizations,
      summary.truth.cadres - summary.seen.cadres,
    ];
    expect(Math.max(...differences.map(Math.abs))).toBeLessThanOrEqual(summary.waiting);
    expect(summary.accountsChecked).toBe(summary.accounts);
    expect(summary.waiting).toBeLessThan(0.05 * summary.accounts);
    expect(summary.coverage.organizations).toBeGreaterThan(0.4);
    expect(summary.headline).toBeGreaterThanOrEqual(summary.seen.organizations + summary.seen.cadres);
  });

  it('meets pages that stumble on the way, and counts none of them as news', () => {
    const { byFault } = replica.stats();
    expect(Object.values(byFault).reduce((total, count) => total + count, 0)).toBeGreaterThan(0);
  });

  it('is refused on some evenings, leaves the platform alone, and goes on the day after', async () => {
    const { byFault } = replica.stats();
    const refusals = ['throttled-418', 'captcha', 'login-required'].map((kind) => byFault[kind] ?? 0);
    expect(Math.min(...refusals)).toBeGreaterThan(0);
    const stopped = await dataSource.query<unknown[]>(
      'SELECT FROM host_gates WHERE stopped_until IS NOT NULL',
    );
    expect(stopped).toEqual([]);
  });

  it('leaves corrections read and checked, with things to mend, for the committee to take in', async () => {
    const files = await dataSource.query<{ state: string; count: number }[]>(
      'SELECT state, count(*)::int AS count FROM intake_files GROUP BY state ORDER BY state',
    );
    const [{ errors, changed }] = await dataSource.query(
      `SELECT sum((counts->>'errors')::int)::int AS errors, sum((counts->>'changed')::int)::int AS changed
       FROM intake_sheets`,
    );
    expect(files.map(({ state }) => state)).toEqual(['checked', 'refused']);
    expect([errors > 0, changed > 0]).toEqual([true, true]);
  });

  it('notices when the service believes what the world does not say', async () => {
    const [spoilt] = await dataSource.query<{ uid: string }[]>(
      `SELECT uid FROM accounts WHERE verified AND presence = 'present' AND unverified_seen_at IS NULL LIMIT 1`,
    );
    await dataSource.query('UPDATE accounts SET verified = false WHERE uid = $1', [spoilt!.uid]);
    expect((await compare()).contradictions).toEqual([expect.stringContaining(spoilt!.uid)]);
  });

  async function compare() {
    const [campaign] = await dataSource.query<{ id: number }[]>('SELECT id FROM campaigns');
    return compareWithTruth(dataSource, { city, campaignId: campaign!.id, now: DEMO_NOW });
  }
});
