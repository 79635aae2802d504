import { type Granted, HostsService } from '../../../server/modules/hosts/hosts.service';
import { CheckingHouse, START } from './checking-house';

const CONTROL_UID = '1642909335';
const GATE = `select stop_level as "level", round(extract(epoch from stopped_until - $1::timestamptz) / 60)::int
  as "minutes", stop_reason as "reason" from host_gates where host = 'weibo.com'`;

describe('the breaker of a host', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  afterEach(async () => {
    house.replica.clearFaults();
    await house.query('delete from accounts');
    await house.query('delete from host_gates');
    house.moveTo(0);
  });

  async function many(count: number): Promise<void> {
    for (let made = 0; made < count; made++)
      house.page((await house.account({ claimedState: 'unverified' })).uid!);
  }
  const stopHasRunOut = () => house.query(`update host_gates set stopped_until = $1`, [START]);
  const gate = () => house.query(GATE, [house.started.clock.now()]);

  it.each(['throttled-429', 'blocked-432', 'viewer-blocked', 'captcha'] as const)(
    '%s stops the whole host for half an hour',
    async (kind) => {
      await many(150);
      house.replica.addFault({ kind });
      const { checked, stoppedHosts } = await house.run();

      expect(stoppedHosts).toEqual(['weibo.com']);
      // Those under way in both lanes get their answers, nobody is asked after them.
      expect(checked).toBeLessThanOrEqual(32);
      expect(await gate()).toMatchObject([{ level: 1, minutes: 30, reason: expect.any(String) }]);
      house.replica.clearFaults();
      expect((await house.run()).checked).toBe(0);
      expect(await house.query('select from accounts where last_check_at is null')).toHaveLength(
        150 - checked,
      );
    },
  );

  it('stays as long as the platform asks', async () => {
    await many(1);
    house.replica.addFault({ kind: 'throttled-429', retryAfterSeconds: 5400 });
    await house.run();
    expect(await gate()).toMatchObject([{ level: 1, minutes: 90 }]);
  });

  it('afterwards the control account is asked first, and alone while it is refused', async () => {
    await many(5);
    house.replica.addFault({ kind: 'blocked-432' });
    await house.run();
    const asked = house.replica.stats().requests;
    await many(1);
    await stopHasRunOut();
    expect((await house.run()).checked).toBe(0);
    expect(house.replica.stats().requests - asked).toBe(1);
    expect(await gate()).toMatchObject([{ level: 2, minutes: 120 }]);

    await stopHasRunOut();
    await house.run();
    expect(await gate()).toMatchObject([{ level: 3, minutes: 1440 }]);
  });

  it('opens when the control account is seen, and forgets when an ordinary page is read', async () => {
    await many(3);
    house.replica.addFault({ kind: 'blocked-432', times: 1 });
    await house.run();
    await stopHasRunOut();
    house.moveTo(48);
    expect((await house.run()).outcomes).toEqual({ read: 3 });
    expect(await gate()).toEqual([{ level: 0, minutes: null, reason: null }]);
  });

  it('remembers its level until an ordinary page is read', async () => {
    const { uid } = await house.account({ claimedState: 'unverified' });
    house.replica.addFault({ kind: 'throttled-418', uid: uid! });
    const hosts = house.started.app.get(HostsService, { strict: false });
    await hosts.stop({ host: 'weibo.com', reason: '示例', retryAfterSeconds: null });
    await stopHasRunOut();
    await house.run();
    expect(await gate()).toMatchObject([{ level: 2 }]);
  });

  it('does not take a stumbling control account for a refusal', async () => {
    await many(1);
    const hosts = house.started.app.get(HostsService, { strict: false });
    await hosts.stop({ host: 'weibo.com', reason: '示例', retryAfterSeconds: null });
    await stopHasRunOut();
    house.replica.addFault({ kind: 'server-error', uid: CONTROL_UID });
    expect((await house.run()).checked).toBe(0);
    expect(await gate()).toMatchObject([{ level: 1, minutes: 5 }]);
  });
});

describe('the pace of a host', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open({ TUANWEI_PACE_SECONDS: '0.25' }));
  afterAll(() => house.close());

  it('is kept by all workers together', async () => {
    for (let made = 0; made < 6; made++)
      house.page((await house.account({ claimedState: 'unverified' })).uid!);
    const runs = await Promise.all([house.run(), house.run()]);
    expect(runs[0].checked + runs[1].checked).toBe(6);

    const arrivals = house.replica.stats().arrivals['weibo.com']!;
    const gaps = arrivals.slice(1).map((arrival, index) => arrival - arrivals[index]!);
    expect(arrivals).toHaveLength(6);
    // A request may be carried out late, so one gap may shrink; all of them together may not.
    expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeGreaterThanOrEqual(0.9 * 5 * 250);
    expect(house.replica.stats().concurrentAtMost).toBe(1);
  });

  it('a run that is called off gives back what it has not visited', async () => {
    for (let made = 0; made < 5; made++)
      house.page((await house.account({ claimedState: 'unverified' })).uid!);
    const caller = new AbortController();
    const asked = house.replica.stats().requests;
    const run = house.run({ signal: caller.signal });
    while (house.replica.stats().requests === asked) await new Promise((resolve) => setImmediate(resolve));
    caller.abort();

    expect((await run).checked).toBe(1);
    expect(await house.query('select from accounts where next_check_at = $1', [START])).toHaveLength(4);
  });

  it('gives slots of the next minute and none beyond it', async () => {
    const hosts = house.started.app.get(HostsService, { strict: false });
    const request = { host: 'example.test', count: 10, paceSeconds: 20 };
    const first = await hosts.take(request);

    expect(first).toMatchObject({ kind: 'granted', waitMs: 0 });
    expect([3, 4]).toContain(first.kind === 'granted' && first.slots);
    expect(await hosts.take(request)).toEqual({ kind: 'full' });
  });

  it('gives the next slot after those that were taken', async () => {
    const hosts = house.started.app.get(HostsService, { strict: false });
    const request = { host: 'example.org', count: 1, paceSeconds: 20 };
    await hosts.take(request);
    const second = await hosts.take(request);
    expect(second.kind === 'granted' && second.waitMs).toBeGreaterThan(15_000);
  });

  it('takes unused slots back', async () => {
    const hosts = house.started.app.get(HostsService, { strict: false });
    const request = { host: 'example.com', count: 2, paceSeconds: 30 };
    const taking = (await hosts.take(request)) as Granted;
    const left = await hosts.giveBack('example.com', taking, 1);
    await hosts.giveBack('example.com', left, 1);
    expect(await hosts.take(request)).toMatchObject({ kind: 'granted', waitMs: 0 });
  });
});
