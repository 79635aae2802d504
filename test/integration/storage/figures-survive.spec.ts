import fc from 'fast-check';
import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { loadConfig } from '../../../server/config/config';
import { MonthPartitions } from '../../../server/database/month-partitions';
import { CheckThinningService } from '../../../server/modules/retention/check-thinning.service';
import { MonthPackerService } from '../../../server/modules/retention/month-packer.service';
import { MonthRollUpService } from '../../../server/modules/retention/month-roll-up.service';
import { SnapshotsService } from '../../../server/modules/snapshots/snapshots.service';
import { figuresDatabase, momentOf, type FiguresDatabase } from '../figures/figures-database';
import {
  momentOfStep,
  momentsOf,
  randomHistory,
  storeHistory,
  type History,
} from '../figures/random-history';

/** Late enough for all that is ever let go. */
const LATER = new Date('2016-03-01T00:00:00+08:00');

/** The same history with many more good readings: stretches of them are what is let go. */
const denseHistory = fc
  .tuple(randomHistory, fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 20, maxLength: 50 }))
  .map(([history, steps]) => withReadings(history, steps));

function withReadings(history: History, steps: readonly number[]): History {
  return history.map((organization) => ({
    ...organization,
    holders: organization.holders.map((holder) => ({
      ...holder,
      accounts: holder.accounts.map((account) => {
        const own = new Set(account.checks.map(({ step }) => step));
        const more = steps.filter((step) => !own.has(step));
        return {
          ...account,
          checks: [...account.checks, ...more.map((step) => ({ step, outcome: 'read' as const }))],
        };
      }),
    })),
  }));
}

/** Many small worlds; a failure prints the history that shows it. */
describe('Whatever has happened, figures of the past are the same when visits have been let go', () => {
  let figures: FiguresDatabase;

  beforeAll(async () => {
    figures = await figuresDatabase();
  });
  afterAll(() => figures.close());

  /** Everything on the board that is counted of the past. */
  async function figuresOf(campaign: Campaign, moments: readonly Date[]): Promise<unknown[]> {
    const told: unknown[] = [];
    for (const at of moments) {
      const moment = momentOf(campaign, at);
      told.push(await figures.standings.countsAt(moment), await figures.standings.claimsAt(moment));
    }
    const some = moments.filter((_, index) => index % 5 === 0).map((at) => momentOf(campaign, at));
    for (const moment of some) told.push(await figures.overviews.overviewAt(moment));
    const { days } = await figures.burnUps.burnUpAt(momentOf(campaign, momentOfStep(61)));
    return [...told, await figures.rankings.figuresAt(momentOf(campaign, momentOfStep(40))), days];
  }

  async function letGo(): Promise<{ before: number; after: number }> {
    const { db } = figures;
    const partitions = new MonthPartitions(db);
    const packer = new MonthPackerService(db, new SnapshotsService(db));
    const visits = async (): Promise<number> =>
      (await db.query('select count(*)::int as n from checks'))[0].n;
    const before = await visits();
    await db.query('delete from storage_months');
    const checks = new CheckThinningService(db, partitions, loadConfig({}));
    for (const month of ['2012-09', '2012-10']) await partitions.ensure(month);
    await new MonthRollUpService(db, partitions, packer).rollUp(LATER);
    await checks.thin(LATER);
    expect(await checks.drop(LATER)).toEqual(['2012-09', '2012-10']);
    return { before, after: await visits() };
  }

  it('standings, claims, accounts, basis, ranking and burn-up, at every moment', async () => {
    let gone = 0;
    await fc.assert(
      fc.asyncProperty(
        denseHistory,
        fc.array(fc.integer({ min: 0, max: 61 * 360 }), { minLength: 4, maxLength: 4 }),
        async (history, minutes) => {
          const campaign = await storeHistory(figures.db, history);
          const random = minutes.map((minute) => new Date(momentOfStep(0).getTime() + minute * 60_000));
          const moments = [...random, ...momentsOf(history).slice(0, 20)];
          const told = await figuresOf(campaign, moments);
          const { before, after } = await letGo();
          gone += before - after;
          expect(await figuresOf(campaign, moments)).toEqual(told);
        },
      ),
      { numRuns: 4, seed: 20121119, endOnFailure: true },
    );
    expect(gone).toBeGreaterThan(200);
  });
});
