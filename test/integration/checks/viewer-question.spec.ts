import { CheckingHouse } from './checking-house';

const GATE = `select stopped_until from host_gates where host = 'weibo.com' and stopped_until is not null`;

describe('a page that says that "the account" is in trouble', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  afterEach(async () => {
    house.replica.clearFaults();
    await house.query('delete from accounts');
    await house.query('delete from host_gates');
  });

  async function seen(): Promise<{ outcome: string; detail: string }[]> {
    return house.query('select outcome, detail from checks order by id');
  }

  it('speaks of the one asked for where the control account can be read, and stops nobody', async () => {
    const troubled = await house.account();
    const well = await house.account();
    for (const { uid } of [troubled, well]) house.page(uid!, { verified: false });
    house.replica.addFault({ kind: 'userblock-redirect', uid: troubled.uid! });

    expect((await house.run()).stoppedHosts).toEqual([]);
    expect(await house.stored(troubled)).toMatchObject({
      lastOutcome: 'hidden',
      presence: 'present',
      verified: null,
    });
    expect(await house.stored(well)).toMatchObject({ lastOutcome: 'read' });
    expect(await house.query(GATE)).toEqual([]);
    expect((await seen()).find(({ outcome }) => outcome === 'hidden')?.detail).toMatch(/对照帐号/);
  });

  it('speaks of ours where the control account fails alike, and stops the host', async () => {
    const account = await house.account();
    house.page(account.uid!, { verified: true, verifiedType: 1 });
    house.replica.addFault({ kind: 'userblock-redirect' });

    expect((await house.run()).stoppedHosts).toEqual(['weibo.com']);
    expect(await house.stored(account)).toMatchObject({ lastOutcome: 'viewer-blocked', verified: null });
    expect(await house.query(GATE)).toHaveLength(1);
  });
});
