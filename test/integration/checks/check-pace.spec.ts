import { addDays } from '../../../domain/local-time';
import { CheckPaceService } from '../../../server/modules/checks/check-pace.service';
import { HostRulesService } from '../../../server/modules/hosts/host-rules.service';
import { CheckingHouse, START } from './checking-house';

const DAY = 24 * 3_600_000;
const PLAN = `select multiplier, spread_multiplier as "spreadMultiplier", reads_per_day as "readsPerDay",
  priors, planned_at as "plannedAt" from pace_plans where platform = 'sina'`;

describe('reads that are fewer than the accounts would take', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  afterEach(async () => {
    house.replica.clearFaults();
    await house.query('delete from accounts');
    await house.query('delete from host_gates');
    await house.query('delete from pace_plans');
    await allow(null);
    house.moveTo(0);
  });

  const pace = () => house.started.app.get(CheckPaceService, { strict: false });
  async function allow(dailyBudget: number | null): Promise<void> {
    await house.query('delete from host_rules');
    if (dailyBudget !== null) {
      const rule = `insert into host_rules (host, daily_budget, saved_at) values ('weibo.com', $1, $2)`;
      await house.query(rule, [dailyBudget, START]);
    }
    await house.started.app.get(HostRulesService, { strict: false }).reload();
  }
  async function readAccounts(count: number): Promise<void> {
    for (let made = 0; made < count; made++) {
      const account = await house.account({ claimedState: 'unverified' });
      house.page(account.uid!);
    }
    await house.run();
  }
  const plan = async () => (await house.query<Record<string, unknown>>(PLAN))[0]!;
  const daysUntilDue = async () =>
    (await house.query<{ at: Date }>('select next_check_at as at from accounts order by 1')).map(
      ({ at }) => (at.getTime() - START.getTime()) / DAY,
    );

  it('leave everything as it was while they are enough', async () => {
    await readAccounts(20);
    expect(await plan()).toMatchObject({ multiplier: null, readsPerDay: null, plannedAt: START });
    for (const days of await daysUntilDue()) expect(days).toBeLessThanOrEqual(2);
  });

  it('are stretched over all accounts, and not in bunches', async () => {
    await readAccounts(90);
    await allow(10);
    await pace().replanIfDue();

    const days = await daysUntilDue();
    // 9 of the 10 reads are planned, so 90 alike accounts have one each in ten days.
    expect(Math.max(...days)).toBeLessThanOrEqual(10);
    expect(Math.min(...days)).toBeGreaterThan((10 * 11) / 12 - 0.01);
    expect(new Set(days.map((day) => Math.floor(day * 10))).size).toBeGreaterThan(7);
    expect(await plan()).toMatchObject({ readsPerDay: 10, multiplier: expect.any(Number) });
  });

  it('go to pending pages before quiet ones', async () => {
    await readAccounts(40);
    await house.query(`update accounts set claimed_state = 'verified' where id % 8 = 0`);
    await allow(10);
    await pace().replan();
    const [ratio] = await house.query<{ ratio: number }>(
      `select avg(extract(epoch from next_check_at - $1)) filter (where claimed_state <> 'verified')
        / avg(extract(epoch from next_check_at - $1)) filter (where claimed_state = 'verified') as ratio from accounts`,
      [START],
    );
    // √(5 × 0.1) against √(1 × 0.02): five times as often.
    expect(Number(ratio!.ratio)).toBeCloseTo(5, 0);
  });

  it('are planned anew after ten minutes, and at once when a rule changes', async () => {
    await readAccounts(3);
    house.moveTo(9 / 60);
    expect(await pace().isDue()).toBe(false);
    await allow(5);
    expect(await pace().isDue()).toBe(true);
    await pace().replan();
    expect(await pace().isDue()).toBe(false);
    house.moveTo(20 / 60);
    expect(await pace().isDue()).toBe(true);
  });

  it('move nobody who is due, under way, asked for, or waits for a retry or a confirmation', async () => {
    await readAccounts(5);
    const [due, leased, asked, retried, confirming] = await house.query<{ id: number }>(
      'select id from accounts order by id',
    );
    const set = (id: number, change: string) =>
      house.query(`update accounts set ${change} where id = $1`, [id]);
    await set(due!.id, `next_check_at = '${START.toISOString()}'`);
    await set(leased!.id, `next_check_at = '${new Date(START.getTime() + 10 * 60_000).toISOString()}'`);
    await set(asked!.id, `asked_at = '${START.toISOString()}'`);
    await set(retried!.id, `last_outcome = 'transient', failures = 3`);
    await set(confirming!.id, `verified = true, unverified_seen_at = '${START.toISOString()}'`);
    const before = await house.query('select id, next_check_at from accounts order by id');
    await allow(1);
    await pace().replan();
    expect(await plan()).toMatchObject({ spreadMultiplier: expect.any(Number) });
    expect(await house.query('select id, next_check_at from accounts order by id')).toEqual(before);
  });

  it('leave the due moments alone while the pace hardly moves', async () => {
    await readAccounts(30);
    await allow(12);
    await pace().replan();
    const { spreadMultiplier } = await plan();
    const before = await daysUntilDue();
    await house.query(`update host_rules set daily_budget = 13`);
    await house.started.app.get(HostRulesService, { strict: false }).reload();
    await pace().replan();
    expect(await plan()).toMatchObject({ spreadMultiplier });
    expect(await daysUntilDue()).toEqual(before);
  });

  it('are never taken beyond the daily budget, and go on the next morning', async () => {
    await allow(7);
    for (let made = 0; made < 20; made++) {
      house.page((await house.account({ claimedState: 'unverified' })).uid!);
    }
    expect((await house.run()).checked).toBe(7);
    expect((await house.run()).checked).toBe(0);
    const midnight = new Date(`${addDays('2012-10-15', 1)}T00:00:00+08:00`);
    house.moveTo((midnight.getTime() - START.getTime()) / 3_600_000);
    expect((await house.run()).checked).toBe(7);
  });

  it('learn how often an account changes from what its visits show', async () => {
    const account = await house.account({ claimedState: 'verified' });
    house.page(account.uid!, { nickname: '示例甲' });
    await house.run();
    for (const [day, nickname] of ['示例甲', '示例乙', '示例乙', '示例丙'].entries()) {
      house.page(account.uid!, { nickname });
      house.moveTo((day + 1) * 24);
      await house.run();
    }
    const stored = await house.stored(account);
    expect(stored).toMatchObject({ readings: 4, changes: 2, observedDays: 4, changedDays: 2 });
    expect(stored.changeRate).toBeGreaterThan(0.1);
    expect(stored.changeRate).toBeLessThan(0.7);
  });
});
