import type { Visitor } from '../../../server/http/visitor';
import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import type { HolderFilter } from '../../../server/modules/holders/holder-list.service';
import { Snapshot } from '../../../server/modules/snapshots/snapshot.entity';
import type { Unit } from '../../../server/modules/units/unit.entity';
import { aCampaign } from '../../builders/a-campaign';
import { aClaim } from '../../builders/a-claim';
import { aHolder } from '../../builders/a-holder';
import { aUnit } from '../../builders/a-unit';
import { aVerification } from '../../builders/a-verification';
import { anAccount } from '../../builders/an-account';
import { anOrganization } from '../../builders/an-organization';
import { figuresDatabase, momentOf, type FiguresDatabase } from './figures-database';

const moment = (text: string): Date => new Date(`${text}+08:00`);
const CLAIMED = moment('2012-09-28T10:00');
const NOW = moment('2012-11-19T09:00');
const committee: Visitor = { id: 1, login: 'c', displayName: '示例', role: 'committee', unitId: null };
const viewer: Visitor = { ...committee, role: 'viewer' };

describe('The lists behind the figures', () => {
  let figures: FiguresDatabase;
  let campaign: Campaign;
  let unit: Unit;
  let other: Unit;

  beforeAll(async () => {
    figures = await figuresDatabase();
    const { db } = figures;
    campaign = await aCampaign(db);
    unit = await aUnit(db, { campaignId: campaign.id, name: '示例和平区团委' });
    other = await aUnit(db, { campaignId: campaign.id, name: '示例南开大学团委', kind: 'university' });
    const first = await anOrganization(db, unit, { name: '示例一街团工委', level: 'working-committee' });
    await anOrganization(db, unit, { name: '示例二街团工委', level: 'working-committee' });
    await anOrganization(db, other, { name: '示例学院团委' });
    const branch = await anOrganization(db, other, { name: '示例一班团支部', level: 'branch' });
    const holder = await aHolder(db, first);
    const account = await anAccount(db, holder, { nickname: '示例一街' });
    await aClaim(db, { holder, account }, { fromAt: CLAIMED });
    await aVerification(db, account, { fromAt: moment('2012-10-10T10:00') });
    await aClaim(db, { holder: await aHolder(db, branch) }, { fromAt: CLAIMED, state: 'none' });
    const cadre = await aHolder(db, first, { category: 'cadre', name: '示例干部100%_' });
    const nameless = await anAccount(db, cadre, { nickname: null, platform: 'tencent' });
    await aClaim(db, { holder: cadre, account: nameless }, { fromAt: CLAIMED, state: 'unverified' });
    const readings = [moment('2012-10-01T10:00'), moment('2012-10-05T10:00')];
    for (const [index, firstSeenAt] of readings.entries())
      await db.getRepository(Snapshot).insert({
        accountId: nameless.id,
        firstSeenAt,
        lastSeenAt: firstSeenAt,
        checkId: '0',
        verified: index === 0 ? false : null,
      });
  });
  afterAll(() => figures.close());

  const list = (filter: HolderFilter, { at = NOW, visitor = committee, page = 1, pageSize = 50 } = {}) =>
    figures.holders.list(momentOf(campaign, at), { filter, visitor, page: { page, pageSize } });
  const names = async (...args: Parameters<typeof list>) =>
    (await list(...args)).items.map((item) => item.name);

  it('hold everybody due, in order, with state and accounts as of the moment', async () => {
    const { items, total } = await list({});
    expect(total).toBe(5);
    expect(items.map((item) => ({ ...item, accounts: item.accounts.length }))).toEqual([
      expect.objectContaining({ name: '示例一街团工委', state: 'stale', level: 'working-committee' }),
      expect.objectContaining({ name: '示例干部100%_', state: 'opened', level: null, accounts: 1 }),
      expect.objectContaining({ name: '示例二街团工委', state: 'unreported', accounts: 0 }),
      expect.objectContaining({ name: '示例一班团支部', state: 'none', level: 'branch' }),
      expect.objectContaining({ name: '示例学院团委', state: 'unreported', unitName: '示例南开大学团委' }),
    ]);
    expect(items.find((item) => item.name === '示例二街团工委')).toMatchObject({ id: null, unitId: unit.id });
  });

  it.each<[string, HolderFilter, string[]]>([
    ['category', { category: 'cadre' }, ['示例干部100%_']],
    ['kind of unit', { kind: 'university' }, ['示例一班团支部', '示例学院团委']],
    ['scope', { scope: 'branch' }, ['示例一班团支部']],
    [
      'states',
      { states: ['unreported', 'none'], category: 'organization' },
      ['示例二街团工委', '示例一班团支部', '示例学院团委'],
    ],
    ['part of a name', { q: '二街' }, ['示例二街团工委']],
    ['signs that are no pattern', { q: '100%_' }, ['示例干部100%_']],
    ['an underscore that stands for itself', { q: '例_街' }, []],
    ['what the ranking counts', { ranked: true, kind: 'university' }, ['示例学院团委']],
  ])('are filtered by %s', async (_, filter, expected) => {
    expect((await names(filter)).sort()).toEqual(expected.sort());
  });

  it('come in pages that follow each other', async () => {
    const all = await names({});
    const pages = await Promise.all([1, 2, 3, 4].map((page) => names({}, { page, pageSize: 2 })));
    expect(pages.flat()).toEqual(all);
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1, 0]);
  });

  it('show an account as verified, not verified or unknown at the moment', async () => {
    const accountAt = async (category: 'organization' | 'cadre', at: string) =>
      (
        await list(
          { category, unitId: unit.id, q: category === 'cadre' ? '干部' : '一街' },
          { at: moment(at) },
        )
      ).items[0]!.accounts[0];
    expect(await accountAt('organization', '2012-10-09T00:00')).toMatchObject({
      verified: null,
      counts: false,
    });
    expect(await accountAt('organization', '2012-10-10T10:00')).toMatchObject({
      verified: true,
      counts: true,
    });
    expect(await accountAt('cadre', '2012-09-30T00:00')).toMatchObject({ verified: null, nickname: null });
    expect(await accountAt('cadre', '2012-10-01T10:00')).toMatchObject({ verified: false });
    expect(await accountAt('cadre', '2012-10-06T00:00')).toMatchObject({ verified: false });
  });

  it('are a unit’s own for its visitor, who is not told of others', async () => {
    const visitor: Visitor = { ...committee, role: 'unit', unitId: unit.id };
    expect((await list({}, { visitor })).items.every((item) => item.unitId === unit.id)).toBe(true);
    await expect(list({ unitId: other.id }, { visitor })).rejects.toMatchObject({
      problem: { code: 'UNIT.NOT_FOUND' },
    });
  });

  it('hold no persons for viewers', async () => {
    expect(new Set((await list({}, { visitor: viewer })).items.map((item) => item.category))).toEqual(
      new Set(['organization']),
    );
    await expect(list({ category: 'cadre' }, { visitor: viewer })).rejects.toMatchObject({
      problem: { code: 'HOLDER.PERSONS_HIDDEN' },
    });
  });

  it('come whole for exports, and leave no cursor behind when nobody reads on', async () => {
    const batches = figures.holders.all(momentOf(campaign, NOW), { kind: 'district' }, committee);
    const first = await batches.next();
    expect(first.value).toHaveLength(3);
    expect(first.value?.[0]).toMatchObject({ unitKind: 'district' });
    await batches.return();
    expect(await figures.db.query('select count(*)::int as open from pg_cursors')).toEqual([{ open: 0 }]);
  });
});
