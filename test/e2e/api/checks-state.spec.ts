import { JobRunner } from '../../../server/jobs/job-runner';
import { JobTasks } from '../../../server/jobs/job-tasks';
import { CheckingHouse, START } from '../../integration/checks/checking-house';
import type { Browser } from '../browser-session';

const HOUR = 3_600_000;
const hoursAgo = (hours: number): Date => new Date(START.getTime() - hours * HOUR);

describe('how the checking stands', () => {
  let house: CheckingHouse;
  let committee: Browser;

  beforeEach(async () => {
    house = new CheckingHouse();
    await house.open({ SINA_SURFACES: 'ajax,mobile' });
    committee = await house.started.loginAs('committee');
  });
  afterEach(() => house.close());

  const state = () => committee.get('/api/checks/state').expect(200);
  const kinds = (told: { alarms: { kind: string }[] }) => told.alarms.map(({ kind }) => kind);

  it('is well where nobody waits', async () => {
    expect(await state()).toMatchObject({
      now: START.toISOString(),
      ...{ alarms: [], waiting: 0, due: 0, oldestDueAt: null, neverChecked: 0 },
      ...{ lastHour: [], lastDay: [], parsers: [] },
      workers: { alive: 0, since: [], jobsWaiting: 0, jobsRunning: 0 },
      basis: { of: 0, stale: 0, limitHours: 168, oldestReadAt: null },
    });
  });

  it('tells the queue by platform and tier, the longest overdue first of all', async () => {
    await house.account({ nextCheckAt: hoursAgo(3) });
    await house.account({ claimedState: 'unverified', nextCheckAt: hoursAgo(5) });
    await house.account({ claimedState: 'unverified', nextCheckAt: hoursAgo(-1) });
    await house.account({ nextCheckAt: null });

    const told = await state();
    expect(told).toMatchObject({
      waiting: 3,
      due: 2,
      neverChecked: 3,
      oldestDueAt: hoursAgo(5).toISOString(),
    });
    expect(told.queues.filter(({ waiting }: { waiting: number }) => waiting > 0)).toEqual([
      { platform: 'sina', tier: 'pending', waiting: 1, due: 1, oldestDueAt: hoursAgo(3).toISOString() },
      { platform: 'sina', tier: 'never', waiting: 2, due: 1, oldestDueAt: hoursAgo(5).toISOString() },
    ]);
    expect(told.queues).toHaveLength(8);
  });

  it('counts visits by outcome, host, hour and parser as they are stored', async () => {
    house.page((await house.account()).uid!);
    await house.run({ limit: 1 });
    house.moveTo(2);
    house.page((await house.account({ nextCheckAt: hoursAgo(-2) })).uid!);
    await house.run({ limit: 1 });
    house.moveTo(2.05);

    const told = await state();
    expect(told).toMatchObject({
      lastHour: [{ outcome: 'read', count: 1 }],
      lastDay: [{ outcome: 'read', count: 2 }],
      parsers: [{ platform: 'sina', surface: 'ajax', answered: 2, drifted: 0, isAlarming: false }],
    });
    expect(told.hosts).toEqual([
      expect.objectContaining({
        ...{ host: 'weibo.com', platform: 'sina', paceSeconds: 0, stoppedUntil: null, stopLevel: 0 },
        ...{ visitsPerMinute: 0.2, visitsLastHour: 1, readsLastHour: 1, openNow: true },
      }),
      expect.objectContaining({ host: 'm.weibo.cn', visitsPerMinute: 0, visitsLastHour: 0 }),
    ]);
    expect(told.hours).toHaveLength(24);
    expect(told.hours.slice(-3)).toEqual([
      { from: START.toISOString(), read: 1, refused: 0, other: 0 },
      { from: hoursAgo(-1).toISOString(), read: 0, refused: 0, other: 0 },
      { from: hoursAgo(-2).toISOString(), read: 1, refused: 0, other: 0 },
    ]);
  });

  it('says which host is stopped, until when and why', async () => {
    await house.account();
    house.replica.addFault({ kind: 'captcha' });
    await house.run({ limit: 1 });

    const told = await state();
    expect(told.hosts[0]).toMatchObject({
      stopLevel: 1,
      stopReason: expect.stringMatching(/。$/),
      stoppedUntil: expect.any(String),
    });
    expect(told.alarms).toContainEqual({
      ...{ kind: 'host-stopped', subject: 'weibo.com', count: 0 },
      at: told.hosts[0].stoppedUntil,
    });
    expect(told.hours.at(-1)).toMatchObject({ read: 0, refused: 1, other: 0 });
  });

  it('counts verified accounts whose last reading is too old', async () => {
    const { id } = await house.account();
    await house.query('update accounts set verified = true, counts = true, last_read_at = $2 where id = $1', [
      id,
      hoursAgo(168.1),
    ]);

    const told = await state();
    expect(told.basis).toEqual({
      ...{ of: 1, stale: 1, limitHours: 168 },
      oldestReadAt: hoursAgo(168.1).toISOString(),
    });
    expect(told.alarms).toContainEqual({ kind: 'stale-basis', subject: null, at: null, count: 1 });
  });

  it('misses the worker while accounts are due, and sees it as soon as it lives', async () => {
    await house.account({ nextCheckAt: hoursAgo(1) });
    expect(kinds(await state())).toEqual(['no-worker']);

    const { app, config } = house.started;
    const runner = new JobRunner(config.databaseUrl!, app.get(JobTasks, { strict: false }));
    await runner.start((fault) => {
      throw fault;
    });
    const told = await state();
    await runner.stop();

    expect(told.workers).toMatchObject({ alive: 1, since: [expect.any(String)] });
    expect(kinds(told)).toEqual(['nothing-read']);
    expect((await state()).workers).toMatchObject({ alive: 0, since: [] });
  });
});
