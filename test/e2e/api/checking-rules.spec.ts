import { CheckPaceService } from '../../../server/modules/checks/check-pace.service';
import { HostRulesService } from '../../../server/modules/hosts/host-rules.service';
import { HostsService } from '../../../server/modules/hosts/hosts.service';
import { CheckingHouse, START } from '../../integration/checks/checking-house';

const RULE = { paceSeconds: null, faster: false, dailyBudget: null, hours: [], blackouts: [] };

describe('the rules of a host', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  afterEach(async () => {
    await house.query('delete from host_rules; delete from host_gates; delete from accounts');
    // Other processes would see it within seconds.
    await house.started.app.get(HostRulesService, { strict: false }).reload();
  });

  it('are shown with what they mean and how the host stands', async () => {
    const committee = await house.started.loginAs('committee');
    const { hosts } = await committee.get('/api/checking/hosts').expect(200);
    expect(hosts).toEqual([
      {
        ...{ host: 'weibo.com', platform: 'sina', paceSeconds: 0, cardPaceSeconds: 12, faster: false },
        ...{ dailyBudget: null, hours: [], blackouts: [], readsPerDay: null, takenToday: 0 },
        ...{ stoppedUntil: null, stopLevel: 0, stopReason: null, openNow: true, opensAt: null },
      },
    ]);
  });

  it('are saved, hold from then on, and say who changed them', async () => {
    const committee = await house.started.loginAs('committee');
    const hours = [{ from: '20:00', to: '23:00' }];
    const saved = await committee
      .put('/api/checking/hosts/weibo.com', { ...RULE, paceSeconds: 20, dailyBudget: 300, hours })
      .expect(200);
    expect(saved).toMatchObject({
      ...{ paceSeconds: 20, dailyBudget: 300, hours, readsPerDay: 300 },
      ...{ openNow: false, opensAt: '2012-10-15T12:00:00.000Z' },
    });

    house.page((await house.account()).uid!);
    expect((await house.run()).checked).toBe(0);
    const log = await house.query(`select subject, detail ->> 'dailyBudget' as budget from audit_entries
      where action = 'HOST.RULE' order by id desc limit 1`);
    expect(log).toEqual([{ subject: 'host:weibo.com', budget: '300' }]);
  });

  it('close a host through a black-out, and say until when', async () => {
    const committee = await house.started.loginAs('committee');
    const blackouts = [
      { from: '2012-10-15T00:00:00+08:00', to: '2012-10-16T00:00:00+08:00', why: '示例：重要会议' },
    ];
    await committee.put('/api/checking/hosts/weibo.com', { ...RULE, blackouts }).expect(200);
    const { hosts } = await committee.get('/api/checks/state').expect(200);
    expect(hosts[0]).toMatchObject({ openNow: false, opensAt: '2012-10-15T16:00:00.000Z' });
  });

  it.each([
    [{ ...RULE, paceSeconds: -1 }, 400],
    [{ ...RULE, dailyBudget: 0 }, 400],
    [{ ...RULE, hours: [{ from: '8:00', to: '24:01' }] }, 400],
    [{ ...RULE, hours: [{ from: '08:00', to: '08:00' }] }, 422],
    [{ ...RULE, blackouts: [{ from: '2012-10-16T00:00:00Z', to: '2012-10-15T00:00:00Z', why: '' }] }, 422],
    [{ ...RULE, blackouts: [{ from: 'yesterday', to: 'today', why: '' }] }, 400],
  ])('refuse %j', async (rule, status) => {
    const committee = await house.started.loginAs('committee');
    await committee.put('/api/checking/hosts/weibo.com', rule).expect(status);
    expect(await house.query('select from host_rules')).toEqual([]);
  });

  it('are not made for hosts nobody asks', async () => {
    const committee = await house.started.loginAs('committee');
    expect(await committee.put('/api/checking/hosts/example.com', RULE).expect(404)).toMatchObject({
      code: 'HOST.NOT_FOUND',
    });
  });

  it('let a stop be ended early, by a probe and nothing else', async () => {
    const committee = await house.started.loginAs('committee');
    const hosts = house.started.app.get(HostsService, { strict: false });
    await hosts.stop({ host: 'weibo.com', reason: '示例', retryAfterSeconds: null });
    house.page((await house.account()).uid!);

    const probed = await committee.post('/api/checking/hosts/weibo.com/probe').expect(200);
    expect(probed).toMatchObject({ stopLevel: 1, stoppedUntil: START.toISOString() });
    const asked = house.replica.stats().requests;
    expect((await house.run()).checked).toBe(1);
    // The control account, then the one that was due.
    expect(house.replica.stats().requests - asked).toBe(2);
    await committee.post('/api/checking/hosts/weibo.com/probe').expect(409);
  });
});

describe('what a pace means', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());

  it('is told before it is saved, and then comes true', async () => {
    const committee = await house.started.loginAs('committee');
    for (let made = 0; made < 60; made++) {
      house.page((await house.account({ claimedState: 'unverified' })).uid!);
    }
    await house.run();
    const ample = await committee.get('/api/checking/pace').expect(200);
    expect(ample.platforms[0]).toMatchObject({ accounts: 60, readsPerDay: null });
    expect(ample.platforms[0].sentence).toContain('足够');

    const rule = { ...RULE, dailyBudget: 10 };
    const draft = await committee.post('/api/checking/pace', { host: 'weibo.com', rule }).expect(200);
    expect(draft.platforms[0]).toEqual({
      ...{ platform: 'sina', accounts: 60, readsPerDay: 10 },
      sentence: '新浪微博每天约可读 10 次，60 个账号平均约 6.7 天核验一次。',
      groups: [
        {
          ...{ class: 'unverified', accounts: 60, everyDays: expect.closeTo(60 / 9, 6) },
          sentence: '未认证的账号（60 个）约 6.7 天核验一次。',
        },
      ],
    });
    expect(await house.query('select from host_rules')).toEqual([]);

    await committee.put('/api/checking/hosts/weibo.com', rule).expect(200);
    await house.started.app.get(CheckPaceService, { strict: false }).replanIfDue();
    const [due] = await house.query<{ days: number }>(
      `select extract(epoch from max(next_check_at) - $1) / 86400 as days from accounts`,
      [START],
    );
    expect(Number(due!.days)).toBeGreaterThan(6.1);
    expect(Number(due!.days)).toBeLessThanOrEqual(60 / 9);
  });

  it('refuses a draft that could not be saved', async () => {
    const committee = await house.started.loginAs('committee');
    const hours = [{ from: '08:00', to: '08:00' }];
    const draft = { host: 'weibo.com', rule: { ...RULE, hours } };
    expect(await committee.post('/api/checking/pace', draft).expect(422)).toMatchObject({
      code: 'HOST.EMPTY_HOURS',
    });
  });
});
