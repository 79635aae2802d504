import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fixturePage } from '../../test/fixtures/platforms/platform-fixtures';
import { PageClient } from '../http/page-client';
import { PLATFORM_CARDS } from './platform-cards';
import { ajaxSurface } from './sina/ajax.surface';
import { openapiSurface } from './sina/openapi.surface';
import { tencentHtmlSurface } from './tencent/tencent.surfaces';
import { visitProfile } from './visit';

const in2012 = new Date('2012-11-19T09:00:00+08:00');
const in2026 = new Date('2026-11-19T09:00:00+08:00');
const account = { uid: '3000000001', alias: null };

let server: Server | null = null;
let client: PageClient | null = null;

async function clientOf(listener: RequestListener): Promise<PageClient> {
  server = createServer(listener);
  await new Promise<void>((resolve) => {
    server!.listen(0, '127.0.0.1', resolve);
  });
  const replicaUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const hosts = Object.values(PLATFORM_CARDS).flatMap((card) => card.hosts);
  client = new PageClient({ allowedHosts: hosts, replicaUrl, timeoutMs: 5000 });
  return client;
}

afterEach(() => {
  client?.close();
  server?.closeAllConnections();
  server?.close();
  client = null;
  server = null;
});

describe('visitProfile', () => {
  it('reads the account asked for, and hands over the bytes', async () => {
    const body = JSON.stringify({
      ok: 1,
      data: { user: { idstr: '3000000001', screen_name: '示例团委', verified: false } },
    });
    const visiting = await clientOf((request, response) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(request.url === '/ajax/profile/info?uid=3000000001' ? body : '{}');
    });
    const visit = await visitProfile({
      client: visiting,
      surface: ajaxSurface,
      account,
      credentials: {},
      fetchedAt: in2012,
    });
    expect(visit).toMatchObject({
      platform: 'sina',
      surface: 'ajax',
      outcome: 'read',
      reading: { nickname: '示例团委', verified: false },
      status: 200,
      finalUrl: 'https://weibo.com/ajax/profile/info?uid=3000000001',
      contentType: 'application/json; charset=utf-8',
      body: Buffer.from(body),
      retryAfterSeconds: null,
    });
  });

  it('tells of a redirect to the login by where it leads', async () => {
    const visiting = await clientOf((_, response) => {
      response.writeHead(302, { location: 'https://passport.weibo.com/visitor/visitor' }).end();
    });
    const visit = await visitProfile({
      client: visiting,
      surface: ajaxSurface,
      account,
      credentials: {},
      fetchedAt: in2012,
    });
    expect(visit).toMatchObject({
      outcome: 'blocked',
      status: 302,
      finalUrl: 'https://passport.weibo.com/visitor/visitor',
    });
  });

  it('hands over how long the host wants to be left alone', async () => {
    const visiting = await clientOf((_, response) => {
      response.writeHead(429, { 'retry-after': '90' }).end();
    });
    const visit = await visitProfile({
      client: visiting,
      surface: ajaxSurface,
      account,
      credentials: {},
      fetchedAt: in2012,
    });
    expect(visit).toMatchObject({ outcome: 'throttled', retryAfterSeconds: 90, reading: null });
  });

  it('takes a page of somebody else for what it is', async () => {
    const body = JSON.stringify({
      ok: 1,
      data: { user: { idstr: '3000000002', screen_name: '示例旁人', verified: true, verified_type: 1 } },
    });
    const visiting = await clientOf((_, response) => response.end(body));
    const visit = await visitProfile({
      client: visiting,
      surface: ajaxSurface,
      account,
      credentials: {},
      fetchedAt: in2012,
    });
    expect(visit).toMatchObject({ outcome: 'identity-mismatch', reading: null });
  });

  it('is transient when nothing answers', async () => {
    const visiting = await clientOf((request) => request.socket.destroy());
    const visit = await visitProfile({
      client: visiting,
      surface: ajaxSurface,
      account,
      credentials: {},
      fetchedAt: in2012,
    });
    expect(visit).toMatchObject({ outcome: 'transient', status: null, body: null, finalUrl: null });
    expect(visit.detail).toMatch(/^连接失败/);
  });

  it('asks nothing when the surface cannot ask for the account', async () => {
    let asked = 0;
    const visiting = await clientOf((_, response) => {
      asked += 1;
      response.end();
    });
    const visit = await visitProfile({
      client: visiting,
      surface: openapiSurface,
      account,
      credentials: {},
      fetchedAt: in2012,
    });
    expect(visit).toMatchObject({
      outcome: 'unknown',
      detail: expect.stringContaining('缺少用户编号或授权'),
    });
    expect(asked).toBe(0);
  });

  it('asks nothing of a platform that has closed', async () => {
    const live = new PageClient({ allowedHosts: [], timeoutMs: 1 });
    const asked = { surface: tencentHtmlSurface, account: { uid: 'sl_cadre', alias: null }, credentials: {} };
    expect(await visitProfile({ client: live, ...asked, fetchedAt: in2026 })).toMatchObject({
      outcome: 'platform-closed',
      status: null,
      detail: expect.stringContaining('腾讯微博已经关闭'),
    });
    const lastMinute = new Date('2020-09-28T23:58:59+08:00');
    expect((await visitProfile({ client: live, ...asked, fetchedAt: lastMinute })).outcome).toBe('transient');
    live.close();
  });

  it('reads a closed platform from a stand-in', async () => {
    const visiting = await clientOf((_, response) =>
      response.end(fixturePage('tencent-html-person-verified.html')),
    );
    const asked = { surface: tencentHtmlSurface, account: { uid: 'sl_cadre', alias: null }, credentials: {} };
    const visit = await visitProfile({ client: visiting, ...asked, fetchedAt: in2026 });
    expect(visit).toMatchObject({ outcome: 'read', reading: { verified: true, uid: 'sl_cadre' } });
  });
});
