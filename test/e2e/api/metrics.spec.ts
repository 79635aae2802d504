import { CheckTalliesService } from '../../../server/modules/checks/check-tallies.service';
import { CheckingHouse, START } from '../../integration/checks/checking-house';
import { startApp, type StartedApp } from '../start-app';

const TOKEN = 'a-token-of-the-test';

describe('the figures for Prometheus', () => {
  const house = new CheckingHouse();
  beforeAll(async () => {
    await house.open({ SINA_SURFACES: 'ajax', TUANWEI_METRICS_TOKEN: TOKEN });
    await house.account({ nextCheckAt: new Date(START.getTime() - 3_600_000) });
    house.page((await house.account({ nextCheckAt: new Date(START.getTime() - 7_200_000) })).uid!);
    await house.run({ limit: 1 });
  });
  afterAll(() => house.close());

  const ask = (authorization?: string) =>
    house.started.app.inject({
      method: 'GET',
      url: '/api/metrics',
      headers: authorization === undefined ? {} : { authorization },
    });
  const figures = async () =>
    (await ask(`Bearer ${TOKEN}`)).body.split('\n').filter((line) => !line.startsWith('#'));

  it.each([undefined, 'Bearer wrong', TOKEN, `bearer ${TOKEN}`, `Bearer ${TOKEN} `.padEnd(5000, 'x')])(
    'are kept from whoever shows %j',
    async (shown) => {
      const answer = await ask(shown);
      expect([answer.statusCode, answer.json().code]).toEqual([401, 'METRICS.TOKEN_WRONG']);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.body).not.toContain('tuanwei_');
    },
  );

  it('come as text, with those of the process', async () => {
    const answer = await ask(`Bearer ${TOKEN}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toContain('process_cpu_seconds_total');
    expect(answer.body).toContain('nodejs_eventloop_lag_seconds');
  });

  it('are those of the watch page', async () => {
    expect(await figures()).toEqual(
      expect.arrayContaining([
        'tuanwei_checks_total{platform="sina",host="weibo.com",outcome="read"} 1',
        'tuanwei_check_queue_due{platform="sina",tier="pending"} 1',
        'tuanwei_check_queue_overdue_seconds{platform="sina",tier="pending"} 3600',
        'tuanwei_check_queue_overdue_seconds{platform="tencent",tier="rest"} 0',
        'tuanwei_accounts_never_checked 1',
        'tuanwei_workers_alive 0',
        'tuanwei_host_stop_level{host="weibo.com"} 0',
        'tuanwei_host_stop_remaining_seconds{host="weibo.com"} 0',
        'tuanwei_host_open{host="weibo.com"} 1',
        'tuanwei_checking_alarms{kind="no-worker"} 1',
        'tuanwei_checking_alarms{kind="host-stopped"} 0',
      ]),
    );
  });

  it('say each name, help and type once, names as Prometheus wants them', async () => {
    const lines = (await ask(`Bearer ${TOKEN}`)).body.split('\n');
    const types = lines.filter((line) => line.startsWith('# TYPE tuanwei_')).map((line) => line.split(' '));
    const names = types.map(([, , name]) => name!);
    expect(names.length).toBeGreaterThan(15);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^tuanwei_[a-z_]+$/.test(name))).toEqual([]);
    for (const [, , name, type] of types)
      expect([name, name!.endsWith('_total')]).toEqual([name, type === 'counter']);
  });

  it('count on when the visits themselves are deleted, and when old counts are put together', async () => {
    await house.query('delete from checks');
    house.moveTo(96);
    await house.started.app.get(CheckTalliesService).condense();
    expect(await figures()).toContain(
      'tuanwei_checks_total{platform="sina",host="weibo.com",outcome="read"} 1',
    );
  });
});

describe('the figures for Prometheus without a token in the settings', () => {
  let started: StartedApp;
  beforeAll(async () => {
    started = await startApp();
  });
  afterAll(() => started.stop());

  it('are not there, whatever is shown', async () => {
    const answer = await started.app.inject({
      method: 'GET',
      url: '/api/metrics',
      headers: { authorization: 'Bearer null' },
    });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'METRICS.OFF']);
  });
});
