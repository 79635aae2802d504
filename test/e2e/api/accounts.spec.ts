import { CheckingHouse, START } from '../../integration/checks/checking-house';
import type { Browser } from '../browser-session';

interface Listed {
  items: { id: number; holderName: string; followers: number | null }[];
  total: number;
}

describe('the list of accounts', () => {
  const house = new CheckingHouse();
  let committee: Browser;

  beforeAll(async () => {
    await house.open();
    committee = await house.started.loginAs('committee');
    const followers = [30, null, 10, 20];
    for (const [index, count] of followers.entries()) {
      const account = await house.account({ holderName: `示例${'甲乙丙丁'[index]}团委` });
      house.page(account.uid!, {
        nickname: `微博_${index}%`,
        verified: index < 2,
        verifiedType: 1,
        reason: '示例',
      });
      await house.query('update accounts set followers = $2 where id = $1', [account.id, count]);
    }
  });
  afterAll(() => house.close());

  const list = async (query: string): Promise<Listed> => committee.get(`/api/accounts?${query}`).expect(200);
  const followersOf = async (query: string) => (await list(query)).items.map(({ followers }) => followers);

  it('sorts, the unknown last in both directions', async () => {
    expect(await followersOf('sort=followers&order=asc')).toEqual([10, 20, 30, null]);
    expect(await followersOf('sort=followers&order=desc')).toEqual([30, 20, 10, null]);
  });

  it('comes in pages that neither repeat nor skip', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list(`sort=unit&pageSize=2&page=${page}`)));
    expect(pages.map(({ items, total }) => [items.length, total])).toEqual([
      [2, 4],
      [2, 4],
      [0, 4],
    ]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(4);
  });

  it('finds part of a name, of a nickname and of a uid, taking % and _ as they are', async () => {
    expect((await list(`q=${encodeURIComponent('甲团')}`)).total).toBe(1);
    expect((await list('q=%25%25')).total).toBe(0);
    await house.run();
    expect((await list(`q=${encodeURIComponent('_2%')}`)).total).toBe(1);
    expect((await list('q=99000001')).total).toBe(4);
  });

  it('tells statuses apart', async () => {
    const totals = async () =>
      Promise.all(
        ['verified', 'unverified', 'unknown', 'stale', 'absent', 'unreadable'].map(
          async (status) => (await list(`status=${status}`)).total,
        ),
      );
    expect(await totals()).toEqual([2, 2, 0, 0, 0, 0]);
    const tooOld = new Date(START.getTime() - (7 * 24 + 1) * 3_600_000);
    await house.query(`update accounts set last_read_at = $1, last_outcome = 'blocked' where verified`, [
      tooOld,
    ]);
    expect(await totals()).toEqual([2, 2, 0, 2, 0, 2]);
  });

  it('filters by unit, kind, platform and category', async () => {
    const totals = [
      `unitId=${house.unit.id}`,
      'unitId=999999',
      'kind=district',
      'kind=bureau',
      'platform=sina',
      'platform=tencent',
      'category=organization',
      'category=cadre',
    ].map(async (query) => (await list(query)).total);
    expect(await Promise.all(totals)).toEqual([4, 0, 4, 0, 4, 0, 4, 0]);
  });

  it('refuses what it does not understand', async () => {
    for (const query of ['status=good', 'sort=password', 'order=up', 'unitId=one', 'pageSize=201']) {
      expect(await committee.get(`/api/accounts?${query}`).expect(400)).toMatchObject({
        code: 'REQUEST.INVALID',
      });
    }
  });
});

describe('one account', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());

  it('comes with its whole history', async () => {
    const account = await house.account();
    house.page(account.uid!, { followers: 100, verified: false });
    await house.run();
    house.page(account.uid!, { followers: 120, verified: true, verifiedType: 1, reason: '示例官方微博' });
    house.moveTo(24);
    await house.run();

    const committee = await house.started.loginAs('committee');
    const detail = await committee.get(`/api/accounts/${account.id}`).expect(200);
    expect(detail.account).toMatchObject({
      ...{ id: account.id, verified: true, counts: true, reason: '示例官方微博', followersRounded: false },
      ...{ url: `https://weibo.com/u/${account.uid}`, unitName: '示例区团委', stale: false },
      organizationName: '共青团示例区委员会',
    });
    expect(detail.snapshots).toMatchObject([{ followers: 120 }, { followers: 100 }]);
    expect(detail.checks).toMatchObject([{ outcome: 'read', hasEvidence: true }, { outcome: 'read' }]);
    expect(detail.followersSeries).toEqual([
      { at: START.toISOString(), followers: 100, step: 1 },
      { at: house.started.clock.now().toISOString(), followers: 120, step: 1 },
    ]);
    expect(detail.discrepancies).toMatchObject([
      { kind: 'claimed-not-verified', closedAt: house.started.clock.now().toISOString() },
    ]);
    expect(detail.verifications).toMatchObject([{ toAt: null, counts: true, checkId: detail.checks[0].id }]);

    const page = await committee.get(`/api/checks/${detail.checks[0].id}/evidence`);
    expect(page.headers).toMatchObject({
      ...{ 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
    });
    expect(page.body).toContain('示例官方微博');
  });

  it('shows viewers neither pages nor disagreements', async () => {
    const viewer = await house.started.loginAs('viewer');
    const account = await house.account();
    house.page(account.uid!, { verified: false });
    await house.run();
    const { checks, discrepancies } = await viewer.get(`/api/accounts/${account.id}`).expect(200);
    expect([checks[0].hasEvidence, discrepancies]).toEqual([false, []]);
  });

  it('that does not exist is not found', async () => {
    const committee = await house.started.loginAs('committee');
    for (const url of ['/api/accounts/999999', '/api/checks/999999/evidence', '/api/checks/abc/evidence']) {
      expect(await committee.get(url).expect(404)).toMatchObject({
        message: expect.stringContaining('没有'),
      });
    }
  });
});

describe('having a page visited now', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());

  it('puts it before everything that is due', async () => {
    const committee = await house.started.loginAs('committee');
    await house.account({ nextCheckAt: new Date(START.getTime() - 86_400_000) });
    const urgent = await house.account({ nextCheckAt: new Date(START.getTime() + 86_400_000) });

    const answer = await committee.post(`/api/accounts/${urgent.id}/check`).expect(200);
    expect(answer).toEqual({ accountId: urgent.id, dueAt: START.toISOString() });
    await house.run({ limit: 1 });
    expect(await house.stored(urgent)).toMatchObject({ lastCheckAt: START });
  });

  it('waits for a unit until six hours after the last visit', async () => {
    const unit = await house.started.loginAs('unit', house.unit.id);
    const account = await house.account();
    house.page(account.uid!);
    await house.checks.runAccount(account.id);

    const { dueAt } = await unit.post(`/api/accounts/${account.id}/check`).expect(200);
    expect(dueAt).toBe(new Date(START.getTime() + 6 * 3_600_000).toISOString());
  });

  it('is refused for an account no form names', async () => {
    const committee = await house.started.loginAs('committee');
    const account = await house.account({ claimedState: null, nextCheckAt: null });
    expect(await committee.post(`/api/accounts/${account.id}/check`).expect(409)).toMatchObject({
      code: 'ACCOUNT.NOT_CLAIMED',
    });
  });
});
