import { CheckingHouse } from './checking-house';

describe('the answer about many accounts, as proof', () => {
  const house = new CheckingHouse();
  // A paced host has one lane: what is due is one batch.
  const settings = { SINA_TOKEN: 'a-token-for-the-replica', TUANWEI_PACE_SECONDS: '0.01' };
  beforeAll(() => house.open({ SINA_SURFACES: 'openapi-batch', ...settings }));
  afterAll(() => house.close());

  it('is kept once, with the own words of each account beside its check', async () => {
    for (let made = 0; made < 3; made++) {
      const { uid } = await house.account();
      house.page(uid!, { verified: true, verifiedType: 1, reason: `示例街道${made}官方微博` });
    }
    await house.run();
    const checks = await house.query<{ sha: string; fragment: string; uid: string }>(
      `select c.evidence_sha256 as sha, c.fragment, a.uid from checks c join accounts a on a.id = c.account_id
       order by a.id`,
    );
    expect(new Set(checks.map(({ sha }) => sha)).size).toBe(1);
    expect(checks.map(({ fragment, uid }) => fragment.includes(uid))).toEqual([true, true, true]);
    expect(checks.map(({ fragment }) => /示例街道\d/.exec(fragment)![0])).toEqual([
      '示例街道0',
      '示例街道1',
      '示例街道2',
    ]);
    expect(await house.query('select count(*)::int as kept from evidence')).toEqual([{ kept: 1 }]);
  });
});
