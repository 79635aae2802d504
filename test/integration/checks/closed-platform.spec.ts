import { CheckingHouse } from './checking-house';

const AFTER_THE_END =
  (Date.parse('2026-11-22T09:00:00+08:00') - Date.parse('2012-10-15T09:00:00+08:00')) / 3_600_000;

describe('a platform that has shut down, with an archive in its place', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open({ SINA_SURFACES: '', TENCENT_SURFACES: 'html-archive,platform-closed' }));
  afterAll(() => house.close());
  afterEach(async () => {
    house.replica.clearFaults();
    await house.query('delete from accounts');
    await house.query('delete from host_gates');
  });

  async function tencent(uid: string) {
    house.page(uid, { platform: 'tencent', nickname: '示例团委' });
    const account = await house.account({ uid, claimedState: 'unverified' });
    await house.query(`update accounts set platform = 'tencent' where id = $1`, [account.id]);
    return account;
  }

  it('is still read where the archive has the page', async () => {
    house.moveTo(AFTER_THE_END);
    const account = await tencent('shili_a');
    expect((await house.run()).outcomes).toEqual({ read: 1 });
    expect(await house.stored(account)).toMatchObject({ presence: 'present', nickname: '示例团委' });
  });

  it('ends where it has not: noted as closed with its platform, and never asked for again', async () => {
    house.moveTo(AFTER_THE_END);
    const account = await tencent('shili_b');
    house.replica.addFault({ kind: 'empty-page' });
    expect((await house.run()).outcomes).toEqual({ 'platform-closed': 1 });
    expect(await house.stored(account)).toMatchObject({ presence: 'platform-closed', nextCheckAt: null });
  });

  it('does not end because the archive stumbles', async () => {
    house.moveTo(AFTER_THE_END);
    const account = await tencent('shili_c');
    house.replica.addFault({ kind: 'server-error' });
    expect((await house.run()).outcomes).toEqual({ transient: 1 });
    expect(await house.stored(account)).toMatchObject({ presence: 'present' });
  });

  it('does not end before its end', async () => {
    house.moveTo(0);
    const account = await tencent('shili_d');
    house.replica.addFault({ kind: 'empty-page' });
    expect((await house.run()).outcomes).toEqual({ unknown: 1 });
    expect(await house.stored(account)).toMatchObject({ presence: 'present' });
  });
});
