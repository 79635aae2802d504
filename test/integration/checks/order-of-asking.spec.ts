import { CheckingHouse } from './checking-house';

const LATEST = `select surface, outcome from checks where account_id = $1 order by id desc limit 1`;
const RUNS = `select followers, coalesce(followers_step, 1) as step, readings from count_runs where account_id = $1
  order by first_seen_at`;

describe('two surfaces of one platform', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open({ SINA_SURFACES: 'ajax,mobile' }));
  afterAll(() => house.close());
  afterEach(async () => {
    house.replica.clearFaults();
    await house.query('delete from accounts');
    await house.query('delete from host_gates');
    house.moveTo(0);
  });

  it('the first one is asked alone while it answers', async () => {
    const account = await house.account();
    house.page(account.uid!);
    await house.run();
    expect(await house.query(LATEST, [account.id])).toEqual([{ surface: 'ajax', outcome: 'read' }]);
    expect(house.replica.stats().byHost).not.toHaveProperty('m.weibo.cn');
  });

  it('the second one is asked where the first cannot be understood', async () => {
    const account = await house.account();
    house.page(account.uid!);
    house.replica.addFault({ kind: 'no-user', host: 'weibo.com' });
    await house.run();
    expect(await house.query(LATEST, [account.id])).toEqual([{ surface: 'mobile', outcome: 'read' }]);
  });

  it('where neither can be read the first answer stands', async () => {
    const account = await house.account();
    house.page(account.uid!);
    house.replica.addFault({ kind: 'no-user', host: 'weibo.com' });
    house.replica.addFault({ kind: 'server-error', host: 'm.weibo.cn' });
    await house.run();
    expect(await house.query(LATEST, [account.id])).toEqual([{ surface: 'ajax', outcome: 'schema-drift' }]);
  });

  it('the second one takes over while the host of the first is stopped', async () => {
    const accounts = [await house.account(), await house.account()];
    for (const { uid } of accounts) house.page(uid!);
    house.replica.addFault({ kind: 'blocked-432', host: 'weibo.com' });
    const first = await house.run({ limit: 1 });
    const second = await house.run();

    expect([first.stoppedHosts, second.outcomes]).toEqual([['weibo.com'], { read: 1 }]);
  });

  it('a count that is only rounded is no change, and the exact one stays', async () => {
    const account = await house.account({ claimedState: 'unverified' });
    house.page(account.uid!, { followers: 873_456 });
    await house.run();
    house.replica.addFault({ kind: 'no-user', host: 'weibo.com' });
    house.moveTo(48);
    await house.run();

    expect(await house.query(LATEST, [account.id])).toEqual([{ surface: 'mobile', outcome: 'read' }]);
    // The second surface shows the newest post, the first one does not: a new run, with the exact count.
    house.moveTo(96);
    await house.run();
    expect(await house.query(RUNS, [account.id])).toEqual([
      { followers: 873_456, step: 1, readings: 1 },
      { followers: 873_456, step: 1, readings: 2 },
    ]);
    expect(await house.stored(account)).toMatchObject({ followers: 873_456 });
  });
});
