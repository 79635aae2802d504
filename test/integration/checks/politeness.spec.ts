import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../../../server/app.module';
import { ChecksService } from '../../../server/modules/checks/checks.service';
import { HostRulesService } from '../../../server/modules/hosts/host-rules.service';
import { CheckingHouse, START } from './checking-house';

const WORKERS = 3;
const PACE_MS = 250;

describe('several workers on one database', () => {
  const house = new CheckingHouse();
  const others: INestApplicationContext[] = [];
  beforeAll(async () => {
    await house.open({ TUANWEI_PACE_SECONDS: String(PACE_MS / 1000) });
    const { config, clock } = house.started;
    for (let made = 1; made < WORKERS; made++) {
      const surroundings = AppModule.with({ config, clock });
      others.push(await NestFactory.createApplicationContext(surroundings, { logger: ['error', 'fatal'] }));
    }
  });
  afterAll(async () => {
    for (const other of others) await other.close();
    await house.close();
  });
  afterEach(async () => {
    house.replica.clearFaults();
    await house.query('delete from accounts');
    await house.query('delete from host_gates');
    house.moveTo(0);
  });

  async function many(count: number): Promise<void> {
    for (let made = 0; made < count; made++) {
      house.page((await house.account({ claimedState: 'unverified' })).uid!);
    }
  }
  /** What all workers together did, and when their requests arrived. */
  async function runAll() {
    const before = arrivals().length;
    const workers = [house.checks, ...others.map((other) => other.get(ChecksService, { strict: false }))];
    const runs = await Promise.all(workers.map((checks) => checks.runDue({ limit: 8 })));
    const checked = runs.reduce((sum, run) => sum + run.checked, 0);
    return { checked, runs, arrivals: arrivals().slice(before) };
  }
  const arrivals = () => house.replica.stats().arrivals['weibo.com'] ?? [];
  const paced = (moments: readonly number[]) => {
    const took = moments.at(-1)! - moments[0]!;
    // A request may be carried out late, so one gap may shrink; all of them together may not.
    expect(took).toBeGreaterThanOrEqual(0.95 * PACE_MS * (moments.length - 1));
  };

  it('keep one pace, and visit every account once', async () => {
    await many(12);
    const { checked, arrivals } = await runAll();
    expect(checked).toBe(12);
    expect(arrivals).toHaveLength(12);
    paced(arrivals);
    expect(await house.query('select account_id from checks group by 1 having count(*) > 1')).toEqual([]);
  });

  it('all stop when one of them is refused, within a request of each', async () => {
    await many(20);
    house.replica.addFault({ kind: 'throttled-429' });
    const { arrivals } = await runAll();
    expect(arrivals.length).toBeLessThanOrEqual(WORKERS);
    expect(await house.query('select stop_level from host_gates')).toEqual([{ stop_level: 1 }]);

    house.replica.clearFaults();
    house.moveTo(29 / 60);
    expect((await runAll()).arrivals).toEqual([]);
  });

  it('after a stop ask the control account once, then go on in the same pace, most overdue first', async () => {
    await many(8);
    const overdue = `update accounts set next_check_at = $1::timestamptz - make_interval(hours => id % 8)`;
    await house.query(overdue, [START]);
    house.replica.addFault({ kind: 'captcha', times: 1 });
    await house.run({ limit: 1 });
    const order = await house.query<{ id: number }>(
      'select id from accounts where last_check_at is null order by next_check_at',
    );
    house.moveTo(0.5);
    const before = arrivals().length;
    expect((await house.run({ limit: 3 })).checked).toBe(3);

    // The probe is a request like any other: what follows it keeps the pace, too.
    expect(arrivals()).toHaveLength(before + 4);
    paced(arrivals().slice(before));
    const visited = `select account_id as id from checks join accounts a on a.id = account_id
      where outcome = 'read' order by account_id`;
    expect(await house.query(visited)).toEqual(order.slice(0, 3).sort((one, other) => one.id - other.id));
  });

  it('honour a Retry-After beyond the steps of the breaker, for all', async () => {
    await many(6);
    house.replica.addFault({ kind: 'throttled-429', retryAfterSeconds: 3 * 86_400, times: 1 });
    await runAll();
    house.moveTo(71.9);
    expect((await runAll()).arrivals).toEqual([]);
    house.moveTo(72);
    expect((await runAll()).checked).toBeGreaterThan(0);
  });

  it('count requests of a day together', async () => {
    await many(9);
    await house.query(
      `insert into host_rules (host, daily_budget, saved_at) values ('weibo.com', 5, $1)
       on conflict (host) do update set daily_budget = 5`,
      [START],
    );
    for (const worker of [house.started.app, ...others]) {
      await worker.get(HostRulesService, { strict: false }).reload();
    }
    expect((await runAll()).arrivals).toHaveLength(5);
    expect((await runAll()).arrivals).toEqual([]);
    await house.query('delete from host_rules');
  });
});
