import { Account } from '../../../server/modules/accounts/account.entity';
import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import type { Holder } from '../../../server/modules/holders/holder.entity';
import type { Unit } from '../../../server/modules/units/unit.entity';
import { aCampaign } from '../../builders/a-campaign';
import { aCheck } from '../../builders/a-check';
import { aClaim } from '../../builders/a-claim';
import { aHolder } from '../../builders/a-holder';
import { anAccount } from '../../builders/an-account';
import { anOrganization } from '../../builders/an-organization';
import { aUnit } from '../../builders/a-unit';
import { aVerification } from '../../builders/a-verification';
import { figuresDatabase, momentOf, type FiguresDatabase } from './figures-database';
import { asRecounted, plainHolders, recount, recountClaims } from './recount';

const day = (text: string): Date => new Date(`2012-${text}T10:00:00+08:00`);
const BEFORE = day('10-05');
const MOVED = day('10-10');
const BETWEEN = day('10-11');
const AFTER = day('10-20');

describe('An account that passes to another holder, of another unit', () => {
  let figures: FiguresDatabase;
  let campaign: Campaign;
  let units: Unit[];
  let holders: Holder[];
  let account: Account;

  beforeAll(async () => {
    figures = await figuresDatabase();
    const { db } = figures;
    campaign = await aCampaign(db);
    units = [await aUnit(db, { campaignId: campaign.id }), await aUnit(db, { campaignId: campaign.id })];
    holders = [];
    for (const unit of units) holders.push(await aHolder(db, await anOrganization(db, unit)));
    const [from, to] = holders;
    account = await anAccount(db, from!);
    await aClaim(db, { holder: from!, account }, { fromAt: day('10-01'), toAt: MOVED });
    await aCheck(db, account, { at: day('10-02') });
    await aVerification(db, account, { fromAt: day('10-02'), toAt: MOVED });
    const { holderId, unitId } = { holderId: to!.id, unitId: to!.unitId };
    await db.getRepository(Account).update(account.id, { holderId, unitId });
    const moved = { ...account, holderId, unitId };
    await aClaim(db, { holder: to!, account: moved }, { fromAt: MOVED });
    await aCheck(db, account, { at: day('10-12') });
    await aVerification(db, moved, { fromAt: day('10-12') });
  });
  afterAll(() => figures.close());

  it.each([
    ['before it moved', BEFORE, [1, 0]],
    ['while nobody has looked at it since', BETWEEN, [0, 0]],
    ['after it was confirmed for the new holder', AFTER, [0, 1]],
  ])('counts for whose it was: %s', async (_, at, confirmed) => {
    const counts = await figures.standings.countsAt(momentOf(campaign, at));
    const claims = await figures.standings.claimsAt(momentOf(campaign, at));
    const plain = await plainHolders(figures.db, campaign);
    const ofUnit = ({ id }: Unit) => counts.find((group) => group.unitId === id)!.confirmed;

    expect(units.map(ofUnit)).toEqual(confirmed);
    expect(asRecounted(counts)).toEqual(recount(plain, at, campaign.staleAfterHours));
    expect(claims.toSorted((a, b) => a.unitId - b.unitId)).toEqual(recountClaims(plain, at));
  });

  it('counts so day by day as well', async () => {
    const { days } = await figures.burnUps.burnUpAt(momentOf(campaign, AFTER), units[0]!.id);
    const on = (text: string) => days.find((each) => each.day === `2012-${text}`)!.organizations;

    expect([on('10-01'), on('10-05'), on('10-11'), on('10-20')]).toEqual([0, 1, 0, 0]);
  });

  it('stands in the list beside the holder whose it was', async () => {
    const visitor = { id: 1, login: '', displayName: '', role: 'committee' as const, unitId: null };
    const wanted = { filter: {}, visitor, page: { page: 1, pageSize: 50 } };
    const { items } = await figures.holders.list(momentOf(campaign, BEFORE), wanted);
    const [shown] = items.find(({ id }) => id === holders[0]!.id)!.accounts;

    expect(shown).toMatchObject({ id: account.id, verified: true, counts: true });
  });
});
