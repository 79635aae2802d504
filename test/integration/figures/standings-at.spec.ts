import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import type { Unit } from '../../../server/modules/units/unit.entity';
import { aCampaign } from '../../builders/a-campaign';
import { aCheck } from '../../builders/a-check';
import { aClaim } from '../../builders/a-claim';
import { aHolder } from '../../builders/a-holder';
import { aUnit } from '../../builders/a-unit';
import { aVerification } from '../../builders/a-verification';
import { anAccount } from '../../builders/an-account';
import { anOrganization } from '../../builders/an-organization';
import { figuresDatabase, momentOf, type FiguresDatabase } from './figures-database';
import { asRecounted, plainHolders, recount } from './recount';

const moment = (text: string): Date => new Date(`${text}+08:00`);
const CLAIMED = moment('2012-09-28T10:00');
const GAINED = moment('2012-10-02T10:00');
const LOST = moment('2012-10-20T10:00');

describe('Standings at a moment', () => {
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

  const countsAt = async (at: Date) => figures.standings.countsAt(momentOf(campaign, at));
  const countAt = async (at: Date, category = 'organization') =>
    (await countsAt(at)).find((group) => group.category === category);

  /** A committee whose claim is made, confirmed, and confirmed no more. */
  async function aCommitteeWithItsStory() {
    const { db } = figures;
    const holder = await aHolder(db, await anOrganization(db, unit));
    const account = await anAccount(db, holder);
    await aClaim(db, { holder, account }, { fromAt: CLAIMED });
    await aCheck(db, account, { at: GAINED });
    await aVerification(db, account, { fromAt: GAINED, toAt: LOST });
    return { holder, account };
  }

  it.each([
    ['before anything', moment('2012-09-25T00:00'), { due: 1, claimed: 0, confirmed: 0, stale: 0 }],
    ['just before the claim', new Date(CLAIMED.getTime() - 1), { claimed: 0, confirmed: 0 }],
    ['at the claim', CLAIMED, { claimed: 1, confirmed: 0, stale: 0 }],
    ['just before it is confirmed', new Date(GAINED.getTime() - 1), { claimed: 1, confirmed: 0 }],
    ['when it is confirmed', GAINED, { claimed: 1, confirmed: 1, stale: 0, bySina: 1, byTencent: 0 }],
    ['168 hours later', moment('2012-10-09T10:00'), { confirmed: 1, stale: 0 }],
    ['a moment after that', moment('2012-10-09T10:00:00.001'), { confirmed: 1, stale: 1 }],
    ['just before it is lost', new Date(LOST.getTime() - 1), { claimed: 1, confirmed: 1 }],
    ['when it is lost', LOST, { claimed: 1, confirmed: 0, stale: 0 }],
  ])('%s', async (_, at, expected) => {
    await aCommitteeWithItsStory();
    expect(await countAt(at)).toMatchObject({ due: 1, ...expected });
  });

  it('count by the state then, although the account was read again since', async () => {
    const { account } = await aCommitteeWithItsStory();
    await aCheck(figures.db, account, { at: moment('2012-11-10T10:00') });
    expect(await countAt(moment('2012-10-09T10:00'))).toMatchObject({ confirmed: 1, stale: 0 });
    expect(await countAt(moment('2012-10-12T10:00'))).toMatchObject({ confirmed: 1, stale: 1 });
  });

  it('do not take a visit that could not read for a reading', async () => {
    const { account } = await aCommitteeWithItsStory();
    await aCheck(figures.db, account, { at: moment('2012-10-12T09:00'), outcome: 'throttled' });
    expect(await countAt(moment('2012-10-12T10:00'))).toMatchObject({ confirmed: 1, stale: 1 });
  });

  it('count an unreported committee as due, a branch only once reported', async () => {
    const { db } = figures;
    await anOrganization(db, unit);
    const branch = await anOrganization(db, unit, { level: 'branch' });
    await aClaim(db, { holder: await aHolder(db, branch) }, { fromAt: CLAIMED, state: 'none' });
    const scopes = async (at: Date) =>
      Object.fromEntries((await countsAt(at)).map((group) => [group.scope, group.due]));
    expect(await scopes(CLAIMED)).toEqual({ 'above-branch': 1, branch: 1 });
    expect(await scopes(new Date(CLAIMED.getTime() - 1))).toEqual({ 'above-branch': 1, branch: 0 });
  });

  it('count an organization from the day it opens until the day it closes', async () => {
    await anOrganization(figures.db, unit, { openedOn: '2012-10-02', closedOn: '2012-10-04' });
    const days = ['2012-10-01T23:59:59', '2012-10-02T00:00', '2012-10-03T23:59:59', '2012-10-04T00:00'];
    const due = await Promise.all(days.map(async (day) => (await countAt(moment(day)))?.due));
    expect(due).toEqual([0, 1, 1, 0]);
  });

  it('have no row for a unit without a register', async () => {
    expect(await countsAt(GAINED)).toEqual([]);
  });

  it('of one unit are those of all, and of other campaigns nothing', async () => {
    await aCommitteeWithItsStory();
    const other = await aUnit(figures.db, { campaignId: campaign.id });
    await anOrganization(figures.db, other);
    const all = await countsAt(GAINED);
    expect(all).toHaveLength(2);
    expect(await figures.standings.countsAt(momentOf(campaign, GAINED), unit.id)).toEqual(
      all.filter((group) => group.unitId === unit.id),
    );
    expect(await figures.standings.countsAt(momentOf(await aCampaign(figures.db), GAINED))).toEqual([]);
  });

  it('agree with the rules of the domain on the plain rows', async () => {
    await aCommitteeWithItsStory();
    const holders = await plainHolders(figures.db, campaign);
    for (const at of [CLAIMED, GAINED, LOST])
      expect(asRecounted(await countsAt(at))).toEqual(recount(holders, at, campaign.staleAfterHours));
  });
});
