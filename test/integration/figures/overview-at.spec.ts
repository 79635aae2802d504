import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { Discrepancy } from '../../../server/modules/discrepancies/discrepancy.entity';
import type { Unit } from '../../../server/modules/units/unit.entity';
import { addDays, startOfShanghaiDay } from '../../../domain/local-time';
import { aCampaign } from '../../builders/a-campaign';
import { aCheck } from '../../builders/a-check';
import { aClaim } from '../../builders/a-claim';
import { aHolder } from '../../builders/a-holder';
import { aUnit } from '../../builders/a-unit';
import { aVerification } from '../../builders/a-verification';
import { anAccount } from '../../builders/an-account';
import { anOrganization } from '../../builders/an-organization';
import { figuresDatabase, momentOf, type FiguresDatabase } from './figures-database';

const moment = (text: string): Date => new Date(`${text}+08:00`);
const NOW = moment('2012-11-19T09:00');

describe('The overview at a moment', () => {
  let figures: FiguresDatabase;
  let campaign: Campaign;
  let unit: Unit;

  beforeAll(async () => {
    figures = await figuresDatabase();
  });
  afterAll(() => figures.close());
  beforeEach(async () => {
    campaign = await aCampaign(figures.db);
    unit = await aUnit(figures.db, { campaignId: campaign.id });
  });

  const overviewAt = (at: Date) => figures.overviews.overviewAt(momentOf(campaign, at));

  async function confirmed(
    category: 'organization' | 'cadre' | 'project',
    at: Date,
    platforms: ('sina' | 'tencent')[],
  ) {
    const { db } = figures;
    const holder = await aHolder(db, await anOrganization(db, unit), { category });
    for (const platform of platforms) {
      const account = await anAccount(db, holder, { platform });
      await aClaim(db, { holder, account }, { fromAt: at });
      await aCheck(db, account, { at });
      await aVerification(db, account, { fromAt: at });
    }
    return holder;
  }

  it('counts a holder once, whatever its platforms, and by each of them', async () => {
    await confirmed('organization', NOW, ['sina', 'tencent']);
    await confirmed('organization', NOW, ['tencent']);
    await confirmed('cadre', NOW, ['sina']);
    await confirmed('project', NOW, ['sina']);
    const { headline, categories } = await overviewAt(NOW);
    expect(headline).toEqual({
      verified: 3,
      organizations: 2,
      cadres: 1,
      baseline: 200,
      baselineOn: '2012-08-31',
      gained: -197,
    });
    // The cadre's and the project's organizations are due too, and unreported.
    expect(categories[0]).toMatchObject({
      category: 'organization',
      scope: 'above-branch',
      coverage: { due: 4, confirmed: 2, rate: 0.5 },
      bySina: 1,
      byTencent: 2,
      byBoth: 1,
    });
  });

  it('shows kinds that have units, with unknown coverage where no register is', async () => {
    await confirmed('organization', NOW, ['sina']);
    await aUnit(figures.db, { campaignId: campaign.id, kind: 'university' });
    const { unitKinds } = await overviewAt(NOW);
    expect(unitKinds).toEqual([
      expect.objectContaining({
        kind: 'district',
        units: 1,
        coverage: expect.objectContaining({ due: 1, rate: 1 }),
      }),
      expect.objectContaining({
        kind: 'university',
        coverage: expect.objectContaining({ due: null, rate: null }),
      }),
    ]);
  });

  it('forecasts from complete days, and from seven of them at least', async () => {
    for (let day = '2012-11-10'; day <= '2012-11-18'; day = addDays(day, 1))
      await confirmed('organization', startOfShanghaiDay(day), ['sina']);
    for (let left = 0; left < 11; left++) await anOrganization(figures.db, unit);
    expect((await overviewAt(NOW)).forecast).toMatchObject({
      known: true,
      dailyNow: 1,
      dailyNeeded: 11 / 12,
      expectedRate: 1,
    });
    expect((await overviewAt(moment('2012-11-16T20:00'))).forecast).toMatchObject({
      known: false,
      reason: '数据不足：已有5天的每日增量，至少需要7天。',
    });
  });

  it('tallies accounts by their last visit before the moment', async () => {
    const { db } = figures;
    const holder = await aHolder(db, await anOrganization(db, unit));
    const account = await anAccount(db, holder);
    await anAccount(db, holder);
    await anAccount(db, holder, { createdAt: moment('2012-11-18T10:00') });
    await aCheck(db, account, { at: moment('2012-10-01T10:00') });
    await aCheck(db, account, { at: moment('2012-10-02T10:00'), outcome: 'captcha' });
    await aCheck(db, account, { at: moment('2012-10-03T10:00'), outcome: 'gone' });
    const tallies = await Promise.all(
      ['2012-09-30', '2012-10-01', '2012-10-02', '2012-11-19'].map(
        async (day) => (await overviewAt(moment(`${day}T12:00`))).accounts,
      ),
    );
    expect(tallies).toEqual([
      { total: 2, checked: 0, neverChecked: 2, unreadable: 0, outcomes: [] },
      { total: 2, checked: 1, neverChecked: 1, unreadable: 0, outcomes: [{ outcome: 'read', count: 1 }] },
      { total: 2, checked: 1, neverChecked: 1, unreadable: 1, outcomes: [{ outcome: 'captcha', count: 1 }] },
      { total: 3, checked: 1, neverChecked: 2, unreadable: 0, outcomes: [{ outcome: 'gone', count: 1 }] },
    ]);
  });

  it('counts discrepancies open at the moment', async () => {
    const holder = await aHolder(figures.db, await anOrganization(figures.db, unit));
    await figures.db.getRepository(Discrepancy).insert({
      campaignId: campaign.id,
      unitId: unit.id,
      holderId: holder.id,
      kind: 'state-conflict',
      openedAt: moment('2012-10-01T10:00'),
      closedAt: moment('2012-10-05T10:00'),
    });
    const open = async (at: string) => (await overviewAt(moment(at))).openDiscrepancies;
    expect([
      await open('2012-10-01T09:59'),
      await open('2012-10-01T10:00'),
      await open('2012-10-05T09:59'),
      await open('2012-10-05T10:00'),
    ]).toEqual([0, 1, 1, 0]);
  });

  it('has a line for each collect phase', async () => {
    expect((await overviewAt(moment('2012-10-20T10:00'))).reporting).toEqual([
      expect.objectContaining({ expected: 6, received: 0, missing: 6, onTimeRate: 0 }),
      expect.objectContaining({ expected: 12, received: 0, missing: 0, onTimeRate: null }),
    ]);
  });
});
