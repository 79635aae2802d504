import { CheckClaimsService } from '../../../server/modules/checks/check-claims.service';
import { CheckStoreService } from '../../../server/modules/checks/check-store.service';
import { closedVisit } from '../../../server/modules/checks/unasked-visit';
import { CheckingHouse, START } from './checking-house';

const CHECKS_PER_ACCOUNT = `select count(*)::int as checks from checks group by account_id`;

describe('an account is visited by one worker', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  afterEach(async () => {
    await house.query('delete from accounts');
    house.moveTo(0);
  });

  const many = async (count: number) => {
    const accounts = [];
    for (let made = 0; made < count; made++) {
      const account = await house.account({ claimedState: 'unverified' });
      house.page(account.uid!);
      accounts.push(account);
    }
    return accounts;
  };
  const claims = () => house.started.app.get(CheckClaimsService, { strict: false });
  const store = () => house.started.app.get(CheckStoreService, { strict: false });

  it('even when several look at once', async () => {
    await many(230);
    const asked = house.replica.stats().requests;
    const runs = await Promise.all([house.run(), house.run(), house.run()]);

    expect(runs.reduce((sum, { checked }) => sum + checked, 0)).toBe(230);
    expect(
      new Set((await house.query<{ checks: number }>(CHECKS_PER_ACCOUNT)).map(({ checks }) => checks)),
    ).toEqual(new Set([1]));
    expect(house.replica.stats().requests - asked).toBe(230);
  });

  it('the longest overdue first', async () => {
    const [late] = await many(3);
    await house.query(`update accounts set next_check_at = $2 where id = $1`, [
      late!.id,
      new Date(START.getTime() - 1),
    ]);
    await house.run({ limit: 1 });
    expect(await house.stored(late!)).toMatchObject({ lastCheckAt: START });
  });

  it('and by another one ten minutes after the first was killed', async () => {
    const [account] = await many(1);
    await claims().takeDue('sina', 10);
    expect((await house.run()).checked).toBe(0);

    house.moveTo(9.9 / 60);
    expect((await house.run()).checked).toBe(0);
    house.moveTo(10 / 60);
    expect((await house.run()).checked).toBe(1);
    expect(await house.stored(account!)).toMatchObject({ lastOutcome: 'read' });
  });

  it('a worker that comes too late stores nothing', async () => {
    const [account] = await many(1);
    const [leased] = await claims().takeDue('sina', 1);
    house.moveTo(1);
    await house.run();
    const before = await house.stored(account!);

    expect(await store().store([closedVisit(account!.id, START)], leased!.leasedUntil)).toEqual([]);
    expect(await house.stored(account!)).toEqual(before);
    expect(await house.query(CHECKS_PER_ACCOUNT)).toEqual([{ checks: 1 }]);
  });

  it('what was taken and not visited is due again as before', async () => {
    const [account] = await many(1);
    await claims().release(await claims().takeDue('sina', 1));
    expect((await house.stored(account!)).nextCheckAt).toEqual(START);
  });
});
