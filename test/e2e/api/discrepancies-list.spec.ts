import { CheckingHouse, START } from '../../integration/checks/checking-house';
import type { Browser } from '../browser-session';

describe('the list of discrepancies', () => {
  const house = new CheckingHouse();
  let unit: Browser;

  beforeAll(async () => {
    await house.open();
    unit = await house.started.loginAs('unit', house.unit.id);
    const cadre = await house.account({ category: 'cadre', holderName: '示例甲' });
    house.page(cadre.uid!, { verified: true, verifiedType: 0, reason: '团委书记' });
    for (const name of ['示例乙团委', '示例丙团委']) {
      house.page((await house.account({ holderName: name })).uid!, { verified: false });
    }
    await house.run();
  });
  afterAll(() => house.close());

  it('says what form and page say, and what to do', async () => {
    const { items, total } = await unit.get('/api/discrepancies?kind=real-name-missing').expect(200);
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      ...{ holderName: '示例甲', category: 'cadre', claimed: '姓名：示例甲', seen: '团委书记' },
      ...{ openedAt: START.toISOString(), closedAt: null, advice: expect.stringContaining('姓名') },
      ...{ platform: 'sina', unitName: '示例区团委' },
    });
  });

  it('counts the open ones by kind', async () => {
    expect(await unit.get('/api/discrepancies/counts').expect(200)).toEqual([
      { kind: 'claimed-not-verified', count: 2 },
      { kind: 'real-name-missing', count: 1 },
    ]);
  });

  it('searches and pages', async () => {
    const found = await unit.get(`/api/discrepancies?q=${encodeURIComponent('丙团')}`).expect(200);
    expect(found).toMatchObject({ total: 1, items: [{ holderName: '示例丙团委' }] });
    const page = await unit.get('/api/discrepancies?pageSize=2&page=2').expect(200);
    expect(page).toMatchObject({ total: 3, page: 2, pageSize: 2 });
    expect(page.items).toHaveLength(1);
  });

  it('tells open from settled', async () => {
    await house.query(`update accounts set claimed_state = null, next_check_at = null where uid = $1`, [
      '9900000102',
    ]);
    await house.run();
    const totals = ['open=true', 'open=false', ''].map(
      async (query) => (await unit.get(`/api/discrepancies?${query}`).expect(200)).total,
    );
    expect(await Promise.all(totals)).toEqual([2, 1, 3]);
  });

  it('refuses what it does not understand', async () => {
    for (const query of ['open=perhaps', 'kind=none', 'unitId=one']) {
      expect(await unit.get(`/api/discrepancies?${query}`).expect(400)).toMatchObject({
        code: 'REQUEST.INVALID',
      });
    }
  });
});
