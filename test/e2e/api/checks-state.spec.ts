import { CheckingHouse, START } from '../../integration/checks/checking-house';

describe('how the checking stands', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open({ SINA_SURFACES: 'ajax,mobile' }));
  afterAll(() => house.close());

  it('is told from the queue, the last hour and the hosts', async () => {
    const committee = await house.started.loginAs('committee');
    const overdue = new Date(START.getTime() - 3_600_000);
    await house.account({ nextCheckAt: overdue });
    house.page((await house.account({ nextCheckAt: new Date(overdue.getTime() - 1) })).uid!);
    await house.run({ limit: 1 });
    house.replica.addFault({ kind: 'captcha' });
    house.moveTo(0.25);

    expect(await committee.get('/api/checks/state').expect(200)).toEqual({
      ...{ due: 1, oldestDueAt: overdue.toISOString(), neverChecked: 1 },
      lastHour: [{ outcome: 'read', count: 1 }],
      hosts: [
        { host: 'weibo.com', paceSeconds: 0, stoppedUntil: null, stopReason: null, stopLevel: 0 },
        { host: 'm.weibo.cn', paceSeconds: 0, stoppedUntil: null, stopReason: null, stopLevel: 0 },
      ],
    });

    await house.run({ limit: 1 });
    const { hosts, lastHour } = await committee.get('/api/checks/state').expect(200);
    expect(hosts[0]).toMatchObject({
      stopLevel: 1,
      stopReason: expect.any(String),
      stoppedUntil: expect.any(String),
    });
    expect(lastHour).toContainEqual({ outcome: 'captcha', count: 1 });
  });
});
