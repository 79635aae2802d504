import type { Account } from '../../../server/modules/accounts/account.entity';
import { AccountDetailService } from '../../../server/modules/accounts/account-detail.service';
import { AccountsService } from '../../../server/modules/accounts/accounts.service';
import { CheckingHouse, START } from './checking-house';

const DAY = 24;
const COMMITTEE = { id: 1, role: 'committee', unitId: null } as const;
const SUSPICIONS = `select count, known, value, why, accepted, settled_at as "settledAt" from suspicious_counts
  where account_id = $1 order by id`;
const DISCREPANCIES = `select seen, closed_at as "closedAt" from discrepancies
  where account_id = $1 and kind = 'suspicious-count' order by id`;
const COUNTS = 'select followers from count_runs where account_id = $1 order by first_seen_at';

describe('a count out of proportion', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  afterEach(async () => {
    await house.query('delete from accounts');
    house.moveTo(0);
  });

  const visitor = () => ({ ...COMMITTEE, login: 'committee' }) as never;
  const detailOf = (account: Account) =>
    house.started.app.get(AccountDetailService).find(account.id, visitor());
  const listed = (status: 'suspicious' | 'awaiting') =>
    house.started.app
      .get(AccountsService)
      .list(house.campaign, { status, sort: 'followers', order: 'asc', page: 1, pageSize: 50 }, visitor());

  /** An account whose page showed 1,234 followers at first, and something else 8 days later. */
  async function visitedAgain(followers: number): Promise<Account> {
    const account = await house.account();
    house.page(account.uid!, { verified: true, verifiedType: 1, followers: 1234 });
    await house.run();
    house.page(account.uid!, { followers });
    house.moveTo(8 * DAY);
    await house.run();
    return account;
  }

  it('waits: the account keeps its count, and page, list and disagreements say so', async () => {
    const account = await visitedAgain(0);

    expect(await house.stored(account)).toMatchObject({ followers: 1234, lastOutcome: 'read' });
    expect(await house.query(COUNTS, [account.id])).toEqual([{ followers: 1234 }, { followers: 0 }]);
    expect(await house.query(SUSPICIONS, [account.id])).toEqual([
      { count: 'followers', known: 1234, value: 0, why: 'fell-to-zero', accepted: null, settledAt: null },
    ]);
    expect(await house.query(DISCREPANCIES, [account.id])).toEqual([
      { seen: '粉丝数由 1,234 变为 0', closedAt: null },
    ]);
    const detail = await detailOf(account);
    expect(detail.account.followers).toBe(1234);
    expect(detail.followersSeries.map(({ followers }) => followers)).toEqual([1234]);
    expect(detail.suspicions).toMatchObject([{ count: 'followers', value: 0, settledAt: null }]);
    const { items } = await listed('suspicious');
    expect(items).toMatchObject([{ id: account.id, followers: 1234, waitingCounts: [{ value: 0 }] }]);
    expect((await listed('awaiting')).total).toBe(1);
  });

  it('is looked at again a day later, and then taken', async () => {
    const account = await visitedAgain(50_000);
    expect((await house.stored(account)).nextCheckAt).toEqual(
      new Date(START.getTime() + 9 * DAY * 3_600_000),
    );

    const confirmed = house.moveTo(9 * DAY);
    await house.run();
    expect(await house.stored(account)).toMatchObject({ followers: 50_000 });
    expect(await house.query(SUSPICIONS, [account.id])).toMatchObject([
      { why: 'tenfold', accepted: true, settledAt: confirmed },
    ]);
    expect(await house.query(DISCREPANCIES, [account.id])).toMatchObject([{ closedAt: confirmed }]);
    const { followersSeries } = await detailOf(account);
    expect(followersSeries.map(({ followers }) => followers)).toEqual([1234, 50_000, 50_000]);
    expect((await listed('suspicious')).total).toBe(0);
  });

  it('is refuted by a page like before, and stays out of the curve for good', async () => {
    const account = await visitedAgain(0);
    house.page(account.uid!, { followers: 1240 });
    const refuted = house.moveTo(9 * DAY);
    await house.run();

    expect(await house.stored(account)).toMatchObject({ followers: 1240 });
    expect(await house.query(SUSPICIONS, [account.id])).toMatchObject([
      { accepted: false, settledAt: refuted },
    ]);
    const { followersSeries } = await detailOf(account);
    expect(followersSeries.map(({ followers }) => followers)).toEqual([1234, 1240]);
  });

  it('changes nothing else: verification on the same page is believed at once', async () => {
    const account = await house.account();
    house.page(account.uid!, { verified: false, followers: 1234 });
    await house.run();
    house.page(account.uid!, { verified: true, verifiedType: 1, followers: 0 });
    house.moveTo(8 * DAY);
    await house.run();
    expect(await house.stored(account)).toMatchObject({ verified: true, counts: true, followers: 1234 });
  });

  it('is left waiting by pages that cannot be read', async () => {
    const account = await visitedAgain(0);
    house.page(account.uid!, { presence: 'frozen' });
    house.moveTo(9 * DAY);
    await house.run();
    expect(await house.stored(account)).toMatchObject({ followers: 1234, lastOutcome: 'frozen' });
    expect(await house.query(SUSPICIONS, [account.id])).toMatchObject([{ settledAt: null }]);
    expect(await house.query(DISCREPANCIES, [account.id])).toMatchObject([{ closedAt: null }]);
  });
});

describe('an unsteady page', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());

  const FLAPPING = `select seen, closed_at as "closedAt" from discrepancies where account_id = $1 and kind = 'flapping'`;

  it('is noticed at its third turn, although the verification was never lost, and settled by 30 quiet days', async () => {
    const account = await house.account();
    house.page(account.uid!, { verified: true, verifiedType: 1, reason: '共青团示例街道工作委员会官方微博' });
    await house.run();
    for (const [day, verified] of [
      [8, false],
      [9, true],
      [17, false],
    ] as const) {
      house.page(account.uid!, { verified });
      house.moveTo(day * DAY);
      await house.run();
    }
    expect(await house.stored(account)).toMatchObject({ verified: true, counts: true });
    expect(await house.query(FLAPPING, [account.id])).toEqual([
      {
        seen: '30 天内认证标志变化 3 次：2012-10-23 09:00、2012-10-24 09:00、2012-11-01 09:00',
        closedAt: null,
      },
    ]);

    house.page(account.uid!, { verified: true });
    house.moveTo(18 * DAY);
    await house.run();
    expect(await house.query(FLAPPING, [account.id])).toMatchObject([{ closedAt: null }]);

    await house.query('update accounts set next_check_at = null');
    const quiet = house.moveTo(50 * DAY);
    await house.run();
    expect(await house.query(FLAPPING, [account.id])).toMatchObject([{ closedAt: quiet }]);
  });
});
