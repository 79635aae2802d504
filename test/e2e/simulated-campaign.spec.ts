import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareDatabase } from '../../server/database/prepare-database';
import type { CampaignReport } from '../campaign/campaign-report';
import { campaignMarkdown } from '../campaign/campaign-table';
import { runWholeCampaign } from '../campaign/run-campaign';
import { freshDatabase } from '../postgres/fresh-database';

describe('the campaign of 2012 in the small city, on a simulated clock', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tuanwei-campaign-'));
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let report: CampaignReport;

  beforeAll(async () => {
    database = await freshDatabase();
    await prepareDatabase(database.url);
    report = await runWholeCampaign({
      ...{ scale: 'small', seed: 1, readsPerDay: 24 },
      env: {
        DATABASE_URL: database.url,
        TUANWEI_DATA_DIR: dataDir,
        TUANWEI_PACE_SECONDS: '0',
        TENCENT_SURFACES: 'openapi-archive',
      },
      progress: () => {},
    });
  }, 900_000);

  afterAll(async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true });
  });

  it('believes nothing on any day that the world does not say', () => {
    expect(report.contradictions).toEqual([]);
  });

  it('goes from the first day to the last, with days on which the platform shuts the door', () => {
    expect([report.days.length, report.days[0]!.day, report.days.at(-1)!.day]).toEqual([
      67,
      '2012-09-25',
      '2012-11-30',
    ]);
    expect(report.days.filter(({ refused }) => refused > 0).length).toBeGreaterThan(3);
    expect(Math.max(...report.days.map(({ visits }) => visits))).toBeLessThanOrEqual(2 * 24);
  });

  it('finds the changes it could find, and says why of the others', () => {
    const { happened, found } = report.total;
    const left = Object.values(report.leftovers).reduce((sum, count) => sum + count, 0);
    expect(found).toBeGreaterThan(10);
    expect(found + left).toBe(happened);
  });

  it('comes close to the truth, the closer the longer nothing changes', () => {
    const last = report.days.at(-1)!;
    const { unread, changed, swapped } = last.differences;
    expect(last.truth).toBeGreaterThan(50);
    expect(Math.abs(last.truth - last.confirmed)).toBeLessThanOrEqual(
      unread + changed + swapped + last.differences['second-look'],
    );
    expect(last.confirmed / last.truth).toBeGreaterThan(0.8);
  });

  it('can be read as a table of days', () => {
    const rows = campaignMarkdown(report)
      .split('\n')
      .filter((line) => line.startsWith('| 2012-'));
    expect(rows.length).toBe(67);
  });
});
