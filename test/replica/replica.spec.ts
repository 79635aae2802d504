import { request } from 'node:http';
import { FaultBook } from './faults';
import { startReplica, type Replica } from './replica';
import { PLAIN, worldOf } from './test-world';
import type { World } from './world';

const NOW = new Date('2012-10-15T09:00:00+08:00');
const UID = PLAIN.uid;
const AJAX = `/ajax/profile/info?uid=${UID}`;

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks the replica as if it were the host. */
function ask(
  replica: Replica,
  host: string,
  path: string,
  send?: { method: string; json: unknown },
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, replica.url);
    const asked = request(
      url,
      { method: send?.method, headers: { 'x-forwarded-host': host } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(send ? JSON.stringify(send.json) : undefined);
  });
}

/** Verified from noon on 20 October. */
const VERIFIED_FROM = new Date('2012-10-20T12:00:00+08:00');
const changing: World = {
  ...worldOf(PLAIN),
  accountAt: (platform, uid, moment) => {
    const account = worldOf(PLAIN).accountAt(platform, uid, moment);
    return account && moment >= VERIFIED_FROM
      ? { ...account, verified: true, verifiedType: 1, reason: '示例街道团工委官方微博' }
      : account;
  },
};

describe('the replica', () => {
  let replica: Replica;
  beforeEach(async () => {
    replica = await startReplica({ world: changing, now: NOW, seed: 7 });
  });
  afterEach(() => replica.stop());

  it('listens on the loopback only', () => {
    expect(replica.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('answers the same question at the same moment with the same bytes', async () => {
    const first = await ask(replica, 'weibo.com', `/u/${UID}`);
    const other = await startReplica({ world: changing, now: NOW, seed: 7 });
    const second = await ask(other, 'weibo.com', `/u/${UID}`);
    await other.stop();
    expect(first.body.length).toBeGreaterThan(60_000);
    expect(first.body.length).toBeLessThan(300_000);
    expect(second.body).toBe(first.body);
  });

  it('lets verification come with the simulated time', async () => {
    const verified = async (): Promise<unknown> =>
      JSON.parse((await ask(replica, 'weibo.com', AJAX)).body).data.user.verified;
    expect(await verified()).toBe(false);
    replica.setTime(VERIFIED_FROM);
    expect(await verified()).toBe(true);
  });

  it('moves its time and takes faults over HTTP, and refuses what it does not understand', async () => {
    const put = await ask(replica, '', '/__replica/time', { method: 'PUT', json: { now: VERIFIED_FROM } });
    expect(JSON.parse(put.body)).toEqual({ now: VERIFIED_FROM.toISOString() });
    expect(replica.now()).toEqual(VERIFIED_FROM);
    const fault = { kind: 'throttled-429', retryAfterSeconds: 90, times: 1 };
    await ask(replica, '', '/__replica/faults', { method: 'POST', json: fault });
    const struck = await ask(replica, 'weibo.com', AJAX);
    expect([struck.status, struck.headers['retry-after']]).toEqual([429, '90']);
    expect((await ask(replica, 'weibo.com', AJAX)).status).toBe(200);
    const odd = await ask(replica, '', '/__replica/faults', { method: 'POST', json: { kind: 'earthquake' } });
    expect(odd.status).toBe(400);
    expect((await ask(replica, '', '/__replica/time', { method: 'PUT', json: { now: 'soon' } })).status).toBe(
      400,
    );
  });

  it('counts what it was asked, by host, surface and fault', async () => {
    replica.addFault({ kind: 'blocked-432', host: 'weibo.com', times: 1 });
    await ask(replica, 'weibo.com', AJAX);
    await ask(replica, 'weibo.com', AJAX);
    await ask(replica, 'm.weibo.cn', `/api/container/getIndex?type=uid&value=${UID}`);
    expect(replica.stats()).toMatchObject({
      requests: 3,
      byHost: { 'weibo.com': 2, 'm.weibo.cn': 1 },
      bySurface: { 'sina-ajax': 2, 'sina-mobile-api': 1 },
      byFault: { 'blocked-432': 1 },
      byStatus: { 200: 2, 432: 1 },
      concurrentAtMost: 1,
    });
  });

  it('closes a host that is asked too often, until the simulated time has moved on', async () => {
    replica.limitTo([{ host: 'weibo.com', perMinute: 2, quietSeconds: 600 }]);
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(replica, 'weibo.com', AJAX)));
    const refused = answers.filter(({ status }) => status === 418);
    expect(refused.map(({ headers }) => headers['retry-after'])).toEqual(['600', '600']);
    replica.setTime(new Date(NOW.getTime() + 600_000));
    expect((await ask(replica, 'weibo.com', AJAX)).status).toBe(200);
  });

  it('takes its time where it is told to', async () => {
    const slow = await startReplica({ world: changing, now: NOW, latency: { medianMs: 60, p99Ms: 60 } });
    const startedAt = performance.now();
    await ask(slow, 'weibo.com', AJAX);
    const took = performance.now() - startedAt;
    await slow.stop();
    expect(took).toBeGreaterThan(50);
  });

  it('knows no host but the platforms, and nobody who does not exist', async () => {
    expect((await ask(replica, 'example.com', AJAX)).status).toBe(404);
    expect(JSON.parse((await ask(replica, 'weibo.com', '/ajax/profile/info?uid=9912345678')).body).ok).toBe(
      0,
    );
  });
});

describe('the fault book', () => {
  const visit = { host: 'weibo.com', uid: UID, now: NOW };

  it('strikes the share of visits it was told to, the same ones whatever the order', () => {
    const struck = (visits: number[]): number[] => {
      const book = new FaultBook(3);
      book.add({ kind: 'server-error', share: 0.2 });
      return visits.filter((number) => book.strike({ ...visit, visit: number })).sort((a, b) => a - b);
    };
    const visits = Array.from({ length: 2000 }, (_, index) => index + 1);
    expect(struck(visits).length / visits.length).toBeCloseTo(0.2, 1);
    expect(struck(visits.toReversed())).toEqual(struck(visits));
  });

  it('strikes only the host, account and days of the rule', () => {
    const book = new FaultBook(3);
    const day = new Date('2012-10-15T00:00:00+08:00');
    book.add({ kind: 'captcha', host: 'weibo.cn', uid: UID, from: day, until: day });
    const there = { host: 'weibo.cn', uid: UID, now: day, visit: 1 };
    expect(book.strike(there)?.kind).toBe('captcha');
    const elsewhere = [{ host: 'weibo.com' }, { uid: '9900000002' }, { now: NOW }];
    expect(elsewhere.map((other) => book.strike({ ...there, ...other }))).toEqual([null, null, null]);
  });
});
