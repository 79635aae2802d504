import { HostsService } from '../../../server/modules/hosts/hosts.service';
import { CheckingHouse } from './checking-house';

const HOST = 'weibo.com';
/** Long enough that the test itself does not sit it out. */
const PACE = 600;

describe('leave to send a request', () => {
  const house = new CheckingHouse();
  let hosts: HostsService;
  beforeAll(async () => {
    await house.open();
    hosts = house.started.app.get(HostsService, { strict: false });
  });
  afterAll(() => house.close());
  beforeEach(() => house.query('delete from host_gates'));

  it('is given once a pace, however many ask at once and whatever slots they hold', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => hosts.pass(HOST, PACE)));
    expect(answers.filter((waitMs) => waitMs === 0)).toHaveLength(1);
    for (const waitMs of answers.filter((each) => each !== 0)) {
      expect(waitMs).toBeGreaterThan(0.9 * PACE * 1000);
      expect(waitMs).toBeLessThanOrEqual(1.02 * PACE * 1000 + 1);
    }
  });

  it('is given again when the last request lies a pace back', async () => {
    await hosts.pass(HOST, PACE);
    await house.query(
      `update host_gates set last_asked_at = last_asked_at - interval '${PACE * 1.03} seconds'`,
    );
    expect(await hosts.pass(HOST, PACE)).toBe(0);
  });

  it('is not given while the host is stopped', async () => {
    await hosts.stop({ host: HOST, reason: '示例', retryAfterSeconds: null });
    expect(await hosts.pass(HOST, PACE)).toBeNull();
  });
});
