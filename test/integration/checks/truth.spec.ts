import { CheckingHouse } from './checking-house';

const VERIFICATIONS = `select from_at as "fromAt", to_at as "toAt", counts, reason from verifications
  where account_id = $1 order by from_at`;
const CONTROL_UID = '1642909335';
const REASON = '共青团示例街道工作委员会官方微博';
const VERIFIED = { verified: true, verifiedType: 1, reason: REASON } as const;
const DENIED = { verified: false, verifiedType: -1, reason: '' } as const;

describe('what is believed of a page', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  afterEach(async () => {
    house.replica.clearFaults();
    await house.query('delete from accounts');
    await house.query('delete from host_gates');
    house.moveTo(0);
  });

  async function verifiedAccount() {
    const account = await house.account();
    house.page(account.uid!, { ...VERIFIED, presence: 'present' });
    await house.run();
    return account;
  }

  it('verification is believed at once, and loses only to two readings a day apart', async () => {
    const account = await verifiedAccount();
    expect(await house.stored(account)).toMatchObject({ verified: true, counts: true, reason: REASON });

    house.page(account.uid!, DENIED);
    const announced = house.moveTo(7 * 24);
    await house.run();
    expect(await house.stored(account)).toMatchObject({ verified: true, unverifiedSeenAt: announced });

    const confirmed = house.moveTo(8 * 24);
    await house.run();
    expect(await house.stored(account)).toMatchObject({
      verified: false,
      counts: false,
      unverifiedSeenAt: null,
    });
    expect(await house.query(VERIFICATIONS, [account.id])).toEqual([
      { fromAt: expect.any(Date), toAt: confirmed, counts: true, reason: REASON },
    ]);
  });

  it('verification that comes back in between is not lost', async () => {
    const account = await verifiedAccount();
    house.page(account.uid!, DENIED);
    house.moveTo(7 * 24);
    await house.run();
    house.page(account.uid!, VERIFIED);
    house.moveTo(8 * 24);
    await house.run();

    expect(await house.stored(account)).toMatchObject({ verified: true, unverifiedSeenAt: null });
    expect(await house.query(VERIFICATIONS, [account.id])).toMatchObject([{ toAt: null }]);
  });

  it('a changed verification text begins a new stretch', async () => {
    const account = await verifiedAccount();
    house.page(account.uid!, { reason: '新的认证说明' });
    const changed = house.moveTo(7 * 24);
    await house.run();

    expect(await house.query(VERIFICATIONS, [account.id])).toMatchObject([
      { toAt: changed, reason: REASON },
      { fromAt: changed, toAt: null, reason: '新的认证说明' },
    ]);
  });

  it('a cadre counts only with the own name in the text', async () => {
    const account = await house.account({ category: 'cadre', holderName: '示例甲' });
    house.page(account.uid!, { ...VERIFIED, reason: '共青团示例区委书记' });
    await house.run();
    expect(await house.stored(account)).toMatchObject({ verified: true, counts: false });

    house.page(account.uid!, { reason: '共青团示例区委书记示例甲' });
    house.moveTo(7 * 24);
    await house.run();
    expect(await house.stored(account)).toMatchObject({ verified: true, counts: true });
    expect(await house.query(VERIFICATIONS, [account.id])).toMatchObject([
      { counts: false },
      { counts: true },
    ]);
  });

  it.each(['gone', 'banned', 'closed'] as const)(
    '%s is believed when said twice, a day apart',
    async (presence) => {
      const account = await verifiedAccount();
      house.page(account.uid!, { presence });
      house.moveTo(7 * 24);
      await house.run();
      expect(await house.stored(account)).toMatchObject({
        verified: true,
        presence: 'present',
        lastOutcome: presence,
      });

      house.moveTo(8 * 24);
      await house.run();
      expect(await house.stored(account)).toMatchObject({ verified: null, counts: false, presence });
      expect(await house.query(VERIFICATIONS, [account.id])).toMatchObject([{ toAt: expect.any(Date) }]);
    },
  );

  it('nobody is gone while the control account cannot be read either', async () => {
    const account = await verifiedAccount();
    house.page(account.uid!, { presence: 'gone' });
    house.replica.addFault({ kind: 'server-error', uid: CONTROL_UID });
    for (const days of [7, 8, 9]) {
      house.moveTo(days * 24);
      await house.run();
    }
    expect(await house.stored(account)).toMatchObject({
      verified: true,
      presence: 'present',
      absentSeenAt: null,
    });
  });

  it('an account that returns is present at once', async () => {
    const account = await verifiedAccount();
    house.page(account.uid!, { presence: 'closed' });
    for (const days of [7, 8]) {
      house.moveTo(days * 24);
      await house.run();
    }
    house.page(account.uid!, { presence: 'present' });
    house.moveTo(40 * 24);
    await house.run();
    expect(await house.stored(account)).toMatchObject({
      presence: 'present',
      verified: true,
      absentSeenAt: null,
    });
  });

  it.each([
    'server-error',
    'garbage',
    'truncated',
    'no-user',
    'another-account',
    'blocked-432',
    'captcha',
  ] as const)('a page that answers with %s changes nothing but the failures', async (kind) => {
    const account = await verifiedAccount();
    const before = await house.stored(account);
    house.replica.addFault({ kind, uid: account.uid! });
    house.moveTo(7 * 24);
    await house.run();

    const { lastOutcome, lastCheckAt, nextCheckAt, failures, ...known } = await house.stored(account);
    expect(before).toMatchObject(known);
    expect([lastOutcome === 'read', failures]).toEqual([false, 1]);
    expect(lastCheckAt).not.toEqual(before.lastCheckAt);
    expect(nextCheckAt!.getTime()).toBeGreaterThan(lastCheckAt!.getTime());
  });

  it('failures in a row wait longer each time', async () => {
    const account = await verifiedAccount();
    house.replica.addFault({ kind: 'server-error', uid: account.uid! });
    const waits: number[] = [];
    for (let due = 7 * 24; waits.length < 4; due += waits.at(-1)!) {
      const at = house.moveTo(due);
      await house.run();
      waits.push(((await house.stored(account)).nextCheckAt!.getTime() - at.getTime()) / 3_600_000);
    }
    expect(waits.map((wait, index) => (index === 0 ? 2 : Math.round(wait / waits[index - 1]!)))).toEqual([
      2, 2, 2, 2,
    ]);
  });
});

describe('a platform that has closed', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());

  it('ends the checking of its accounts and keeps what was known', async () => {
    const account = await house.account({ uid: 'shili_qu' });
    await house.query(`update accounts set platform = 'tencent', verified = true, counts = true`);
    expect((await house.run()).checked).toBe(0);

    const closed = new Date('2020-10-01T09:00:00+08:00');
    house.started.clock.moveTo(closed);
    expect((await house.run()).outcomes).toEqual({ 'platform-closed': 1 });
    expect(await house.stored(account)).toMatchObject({
      ...{ presence: 'platform-closed', verified: true, counts: true, nextCheckAt: null },
    });
    expect(house.replica.stats()).toMatchObject({ requests: 0 });
  });
});
