import { CheckingHouse, START } from './checking-house';

const SURFACES = `select c.surface, c.outcome, count(*)::int as count from checks c group by 1, 2 order by 1, 2`;

describe('a surface that names fifty accounts in one request', () => {
  const house = new CheckingHouse();
  // A paced host has one lane: nobody else takes part of what is due.
  const settings = { SINA_TOKEN: 'a-token-for-the-replica', TUANWEI_PACE_SECONDS: '0.01' };
  beforeAll(() => house.open({ SINA_SURFACES: 'openapi-batch,ajax', ...settings }));
  afterAll(() => house.close());
  afterEach(async () => {
    house.replica.clearFaults();
    await house.query('delete from accounts');
    await house.query('delete from host_gates');
  });

  const many = async (count: number) => {
    const accounts = [];
    for (let made = 0; made < count; made++) {
      const account = await house.account({ claimedState: 'unverified' });
      house.page(account.uid!, { followers: made });
      accounts.push(account);
    }
    return accounts;
  };
  const asked = (host: string) => house.replica.stats().byHost[host] ?? 0;

  it('is asked once for each fifty, and each of them is a visit of its own', async () => {
    const accounts = await many(120);
    const before = asked('c.api.weibo.com');
    expect((await house.run()).outcomes).toEqual({ read: 120 });

    expect(asked('c.api.weibo.com') - before).toBe(3);
    expect(await house.query(SURFACES)).toEqual([{ surface: 'openapi-batch', outcome: 'read', count: 120 }]);
    expect(await house.stored(accounts[77]!)).toMatchObject({ followers: 77, lastCheckAt: START });
    expect(await house.query('select taken from host_gates')).toEqual([{ taken: 3 }]);
  });

  it('leaves what it does not know of, and who has no uid, to the next surface', async () => {
    const [known, missing] = await many(2);
    house.page(missing!.uid!, { presence: 'gone' });
    const alias = await house.account({ uid: null, alias: 'shili-batch' });
    house.page('9900000950', { domain: 'shili-batch' });
    await house.run();

    const of = `select surface, outcome from checks where account_id = $1`;
    expect(await house.query(of, [known!.id])).toEqual([{ surface: 'openapi-batch', outcome: 'read' }]);
    expect(await house.query(of, [missing!.id])).toEqual([{ surface: 'ajax', outcome: 'gone' }]);
    expect(await house.query(of, [alias.id])).toEqual([{ surface: 'ajax', outcome: 'read' }]);
    expect(await house.stored(alias)).toMatchObject({ uid: '9900000950' });
  });

  it('that refuses stops its host by one request, and every account stays as it was', async () => {
    const accounts = await many(10);
    house.replica.addFault({ kind: 'throttled-429', host: 'c.api.weibo.com' });
    const before = asked('c.api.weibo.com');
    expect((await house.run()).stoppedHosts).toEqual(['c.api.weibo.com']);

    expect(asked('c.api.weibo.com') - before).toBe(1);
    expect(await house.stored(accounts[3]!)).toMatchObject({
      verified: null,
      lastOutcome: 'throttled',
      failures: 1,
    });
  });
});
