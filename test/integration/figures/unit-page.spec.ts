import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import type { Unit } from '../../../server/modules/units/unit.entity';
import { aCampaign } from '../../builders/a-campaign';
import { aCheck } from '../../builders/a-check';
import { aClaim } from '../../builders/a-claim';
import { aHolder } from '../../builders/a-holder';
import { aSubmission } from '../../builders/a-submission';
import { aUnit } from '../../builders/a-unit';
import { aVerification } from '../../builders/a-verification';
import { anAccount } from '../../builders/an-account';
import { anOrganization } from '../../builders/an-organization';
import { figuresDatabase, momentOf, type FiguresDatabase } from './figures-database';

const moment = (text: string): Date => new Date(`${text}+08:00`);
const CLAIMED = moment('2012-09-28T10:00');
const NOW = moment('2012-11-19T09:00');

describe('A unit’s place and what would lift it', () => {
  let figures: FiguresDatabase;
  let campaign: Campaign;

  beforeAll(async () => {
    figures = await figuresDatabase();
  });
  afterAll(() => figures.close());
  beforeEach(async () => {
    campaign = await aCampaign(figures.db);
  });

  /** A unit whose committees have claimed, and of which some were confirmed at these times. */
  async function aUnitWith(given: { confirmedAt: (Date | null)[]; change?: Partial<Unit> }): Promise<Unit> {
    const { db } = figures;
    const unit = await aUnit(db, { campaignId: campaign.id, ...given.change });
    for (const confirmedAt of given.confirmedAt) {
      const holder = await aHolder(db, await anOrganization(db, unit));
      const account = await anAccount(db, holder);
      await aClaim(db, { holder, account }, { fromAt: CLAIMED });
      await aCheck(db, account, { at: confirmedAt ?? CLAIMED });
      if (confirmedAt) await aVerification(db, account, { fromAt: confirmedAt });
    }
    return unit;
  }
  const rankingAt = async (at: Date, kind: Unit['kind'] | null = null) =>
    figures.rankings.rankingOf(await figures.rankings.figuresAt(momentOf(campaign, at)), { kind });

  it('is found from coverage, forms on time and accuracy', async () => {
    const unit = await aUnitWith({ confirmedAt: [CLAIMED, null] });
    await aSubmission(figures.db, { unit, phase: campaign.phases[0]! }, { receivedAt: CLAIMED });
    expect(await rankingAt(NOW)).toEqual([
      expect.objectContaining({
        unitId: unit.id,
        place: 1,
        coverage: { due: 2, claimed: 2, confirmed: 1, stale: 1 },
        claimsChecked: 2,
        claimsConfirmed: 1,
        // Six forms of the first phase, twelve of the third.
        dueForms: 18,
        onTimeForms: 1,
        coverageScore: 30,
        reportingScore: 1.11,
        accuracyScore: 10,
        score: 41.11,
      }),
    ]);
  });

  it('moves against the end of the day a week before', async () => {
    const climber = await aUnitWith({
      confirmedAt: [moment('2012-11-13T00:00'), moment('2012-11-13T00:00')],
    });
    const early = await aUnitWith({ confirmedAt: [moment('2012-11-12T23:59:59'), null] });
    const rows = await rankingAt(NOW);
    expect(rows.map(({ unitId, place, movement }) => [unitId, place, movement])).toEqual([
      [climber.id, 1, 1],
      [early.id, 2, -1],
    ]);
  });

  it('is among units of its kind, and closed units have none', async () => {
    const district = await aUnitWith({ confirmedAt: [CLAIMED] });
    await aUnitWith({ confirmedAt: [CLAIMED], change: { kind: 'bureau' } });
    const closed = await aUnitWith({ confirmedAt: [CLAIMED], change: { closedOn: '2012-11-01' } });
    expect((await rankingAt(NOW, 'district')).map((row) => row.unitId)).toEqual([district.id]);
    expect((await rankingAt(moment('2012-10-31T12:00'), 'district')).map((row) => row.unitId)).toContain(
      closed.id,
    );
    const detail = await figures.details.detailAt(momentOf(campaign, NOW), closed, true);
    expect(detail.ranking.inKind).toEqual({ place: 1, of: 2 });
  });

  it('is last without a score where nobody is due', async () => {
    await aUnitWith({ confirmedAt: [null] });
    const unknown = await aUnitWith({ confirmedAt: [] });
    expect((await rankingAt(NOW)).at(-1)).toMatchObject({ unitId: unknown.id, place: 2, score: null });
  });

  it('would rise by exactly what the steps promise', async () => {
    const { db } = figures;
    const unit = await aUnitWith({ confirmedAt: [CLAIMED, null, null] });
    await aUnitWith({ confirmedAt: [CLAIMED, CLAIMED, null] });
    await anOrganization(db, unit);
    const cadre = await aHolder(db, await anOrganization(db, unit), { category: 'cadre' });
    const account = await anAccount(db, cadre);
    await aClaim(db, { holder: cadre, account }, { fromAt: CLAIMED });
    await aCheck(db, account, { at: CLAIMED });
    await aVerification(db, account, { fromAt: CLAIMED, counts: false });

    const before = await figures.details.detailAt(momentOf(campaign, NOW), unit, true);
    const [step] = before.nextSteps;
    expect(before.nextSteps.map(({ kind, count }) => [kind, count])).toEqual([
      ['verify-claimed', 3],
      ['report-missing', 2],
      ['mend-discrepancy', 1],
    ]);

    for (const account of await db.query(
      `select a.id, a.holder_id as "holderId" from accounts a where unit_id = $1 and not exists
         (select from verifications v where v.account_id = a.id and v.counts)`,
      [unit.id],
    )) {
      await db.query('delete from verifications where account_id = $1', [account.id]);
      await aVerification(db, account, { fromAt: CLAIMED });
    }
    const after = await figures.details.detailAt(momentOf(campaign, NOW), unit, true);
    expect(after.ranking.row.score! - before.ranking.row.score!).toBeCloseTo(step!.scoreGain!, 2);
    expect(after.ranking.inKind.place).toBe(step!.placeAfter);
  });

  it('shows coverage, forms and days of this unit alone', async () => {
    const unit = await aUnitWith({ confirmedAt: [CLAIMED, null] });
    await aUnitWith({ confirmedAt: [CLAIMED] });
    const detail = await figures.details.detailAt(momentOf(campaign, NOW), unit, true);
    expect(detail.coverage.organizations).toEqual({
      due: 2,
      claimed: 2,
      confirmed: 1,
      stale: 1,
      rate: 0.5,
      staleRate: 0.5,
    });
    expect(detail.coverage.cadres).toMatchObject({ due: 0, rate: null });
    expect(detail.reporting.map(({ phase, rows, missing }) => [phase.ordinal, rows.length, missing])).toEqual(
      [
        [1, 1, 6],
        [3, 1, 12],
      ],
    );
    expect(detail.burnUp.days.at(-1)).toMatchObject({ day: '2012-11-19', total: 1, claimed: 2 });
    expect(detail.burnUp.days.find(({ day }) => day === '2012-09-27')).toMatchObject({
      total: 0,
      claimed: 0,
    });
    expect(detail.burnUp.due).toEqual({ organizations: 2, cadres: 0 });
  });
});
