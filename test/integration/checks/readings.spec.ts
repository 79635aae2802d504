import { CheckingHouse, START } from './checking-house';

const SNAPSHOTS = `select c.readings, s.nickname, c.followers, c.first_seen_at as "firstSeenAt",
    c.last_seen_at as "lastSeenAt"
  from count_runs c join lateral (select * from snapshots s where s.account_id = c.account_id
    and s.first_seen_at <= c.first_seen_at order by s.first_seen_at desc limit 1) s on true
  where c.account_id = $1 order by c.first_seen_at`;
const CHECKS = `select outcome, status, surface, evidence_sha256 as "evidence", detail from checks
  where account_id = $1 order by id`;

describe('what a visit leaves behind', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());

  it('a reading becomes a check, a snapshot and knowledge', async () => {
    const account = await house.account({ claimedState: 'unverified' });
    house.page(account.uid!, { nickname: '示例街道青年', followers: 512, posts: 40 });

    const summary = await house.run();

    expect(summary).toEqual({ checked: 1, outcomes: { read: 1 }, stoppedHosts: [] });
    expect(await house.stored(account)).toMatchObject({
      ...{ nickname: '示例街道青年', followers: 512, posts: 40, verified: false, counts: false },
      ...{ lastOutcome: 'read', lastCheckAt: START, lastReadAt: START, failures: 0, presence: 'present' },
    });
    expect(await house.query(CHECKS, [account.id])).toMatchObject([
      { outcome: 'read', status: 200, surface: 'ajax', evidence: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(await house.query(SNAPSHOTS, [account.id])).toEqual([
      { readings: 1, nickname: '示例街道青年', followers: 512, firstSeenAt: START, lastSeenAt: START },
    ]);
  });

  it('the same reading extends the run, another begins a new one', async () => {
    const account = await house.account({ claimedState: 'unverified' });
    house.page(account.uid!, { followers: 100 });
    await house.run();
    const second = house.moveTo(48);
    await house.run();
    house.page(account.uid!, { followers: 101 });
    const third = house.moveTo(96);
    await house.run();

    expect(await house.query(SNAPSHOTS, [account.id])).toMatchObject([
      { readings: 2, followers: 100, lastSeenAt: second },
      { readings: 1, followers: 101, firstSeenAt: third },
    ]);
    expect(await house.stored(account)).toMatchObject({ followers: 101 });
    house.moveTo(0);
  });

  it('an account is due again as its state asks, and not before', async () => {
    const account = await house.account({ claimedState: 'verified' });
    house.page(account.uid!, { verified: false });
    await house.run();

    const hours = ((await house.stored(account)).nextCheckAt!.getTime() - START.getTime()) / 3_600_000;
    expect(hours).toBeGreaterThan(21.9);
    expect(hours).toBeLessThanOrEqual(24);
    expect((await house.run()).checked).toBe(0);
  });

  it('an account no form names is visited when asked for, and never of itself', async () => {
    const account = await house.account({ claimedState: null, nextCheckAt: null });
    house.page(account.uid!);

    expect((await house.run()).checked).toBe(0);
    expect(await house.checks.runAccount(account.id)).toMatchObject({ outcomes: { read: 1 } });
    expect((await house.stored(account)).nextCheckAt).toBeNull();
    expect(await house.checks.runAccount(0)).toBeNull();
  });

  it('the limit of a run is kept over all lanes', async () => {
    const accounts = await Promise.all(
      [1, 2, 3, 4, 5].map(() => house.account({ claimedState: 'unverified' })),
    );
    for (const { uid } of accounts) house.page(uid!);

    expect((await house.run({ limit: 3 })).checked).toBe(3);
    expect((await house.run()).checked).toBe(2);
  });

  it('nothing is visited after the run has been called off', async () => {
    const account = await house.account();
    const over = await house.run({ signal: AbortSignal.abort() });
    const late = await house.run({ until: new Date(0) });

    expect([over.checked, late.checked]).toEqual([0, 0]);
    expect((await house.stored(account)).nextCheckAt).toEqual(START);
    await house.query('update accounts set next_check_at = null where id = $1', [account.id]);
  });
});

describe('an account known by an alias', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());

  it('gets its uid with the first reading and keeps the alias', async () => {
    house.page('9900000901', { domain: 'shilijiedao' });
    const account = await house.account({ uid: null, alias: 'shilijiedao' });
    await house.run();

    expect(await house.stored(account)).toMatchObject({ uid: '9900000901', alias: 'shilijiedao' });
  });

  it('takes nothing over when the uid is another account’s already', async () => {
    house.page('9900000902', { domain: 'taken', nickname: '别人的账号' });
    await house.account({ uid: '9900000902' });
    const account = await house.account({ uid: null, alias: 'taken' });
    await house.run();

    expect(await house.stored(account)).toMatchObject({ uid: null, nickname: null, verified: null });
    expect(
      await house.query('select kind, seen from discrepancies where account_id = $1 and closed_at is null', [
        account.id,
      ]),
    ).toEqual([{ kind: 'account-conflict', seen: expect.stringContaining('9900000902') }]);
    expect(await house.query('select from snapshots where account_id = $1', [account.id])).toEqual([]);
  });

  it('wins it when two aliases of one account are read together: once', async () => {
    house.page('9900000903', { domain: 'twice', nickname: '两个地址' });
    await house.account({ uid: null, alias: 'twice' });
    await house.account({ uid: null, alias: '@两个地址' });
    await house.run();

    expect(await house.query(`select alias from accounts where uid = '9900000903'`)).toHaveLength(1);
  });

  it('settles the conflict once the address has been mended', async () => {
    house.page('9900000904', { domain: 'mended' });
    await house.account({ uid: '9900000904' });
    const account = await house.account({ uid: null, alias: 'mended' });
    await house.run();
    house.page('9900000904', { domain: 'elsewhere' });
    house.page('9900000905', { domain: 'mended' });
    house.moveTo(24);
    await house.run();

    expect(await house.stored(account)).toMatchObject({ uid: '9900000905' });
    expect(
      await house.query(
        `select closed_at is not null as settled from discrepancies where account_id = $1 and kind = 'account-conflict'`,
        [account.id],
      ),
    ).toEqual([{ settled: true }]);
  });
});
