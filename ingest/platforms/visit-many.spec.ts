import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PageClient } from '../http/page-client';
import type { AskedAccount, BatchSurface } from './platform-card';
import { PLATFORM_CARDS } from './platform-cards';
import { openapiBatchSurface as surface } from './sina/openapi-batch.surface';
import { visitProfile } from './visit';
import { visitMany } from './visit-many';

const fetchedAt = new Date('2012-11-19T09:00:00+08:00');
const credentials = { token: '2.00example' };
const ACCOUNTS: AskedAccount[] = ['3000000001', '3000000002', '3000000003'].map((uid) => ({
  uid,
  alias: null,
}));

let server: Server | null = null;
let client: PageClient;
let asked: string[] = [];

async function answering(listener: RequestListener): Promise<void> {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.headers['x-forwarded-host']}${request.url}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => {
    server!.listen(0, '127.0.0.1', resolve);
  });
  const replicaUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = new PageClient({ allowedHosts: PLATFORM_CARDS.sina.hosts, replicaUrl, timeoutMs: 5000 });
}

function users(...uids: string[]): string {
  return JSON.stringify({
    users: uids.map((uid) => ({ idstr: uid, screen_name: `示例${uid}`, verified: true, verified_type: 1 })),
  });
}

const visit = (accounts: readonly AskedAccount[] = ACCOUNTS, given: object = credentials) =>
  visitMany({ client, surface, accounts, credentials: given, fetchedAt });

afterEach(() => {
  client.close();
  server?.closeAllConnections();
  server?.close();
});

describe('visitMany', () => {
  it('asks once for all, and gives each account its own visit from the same bytes', async () => {
    await answering((request, response) => {
      expect(request.headers.authorization).toBe('OAuth2 2.00example');
      response.end(users('3000000003', '3000000001'));
    });
    const visits = await visit();
    expect(asked).toEqual([
      'c.api.weibo.com/2/users/show_batch/other.json?uids=3000000001,3000000002,3000000003',
    ]);
    expect(visits.map(({ outcome, reading }) => [outcome, reading?.nickname])).toEqual([
      ['read', '示例3000000001'],
      ['hidden', undefined],
      ['read', '示例3000000003'],
    ]);
    expect(visits[0]).toMatchObject({ status: 200, finalUrl: `https://${asked[0]}`, platform: 'sina' });
    expect(visits[0]!.body!.toString()).toBe(users('3000000003', '3000000001'));
    expect(new Set(visits.map(({ body }) => body)).size).toBe(1);
  });

  it('asks once for an account that two campaigns have', async () => {
    await answering((_, response) => response.end(users('3000000001')));
    const visits = await visit([ACCOUNTS[0]!, ACCOUNTS[0]!]);
    expect(asked[0]).toMatch(/uids=3000000001$/);
    expect(visits.map(({ outcome }) => outcome)).toEqual(['read', 'read']);
  });

  it('does not ask by alias, and asks for the others all the same', async () => {
    await answering((_, response) => response.end(users('3000000001')));
    const visits = await visit([{ uid: null, alias: 'shili' }, ACCOUNTS[0]!]);
    expect(visits.map(({ outcome, detail }) => [outcome, detail.includes('缺少用户编号')])).toEqual([
      ['unknown', true],
      ['read', false],
    ]);
  });

  it('is refused for all at once, with how long to stay away', async () => {
    await answering((_, response) => {
      response.writeHead(403, { 'retry-after': '1800' });
      response.end(JSON.stringify({ error_code: 10022, error: 'IP requests out of rate limit!' }));
    });
    const visits = await visit();
    expect(visits.map(({ outcome, retryAfterSeconds }) => [outcome, retryAfterSeconds])).toEqual(
      ACCOUNTS.map(() => ['throttled', 1800]),
    );
  });

  it('is transient for all when nothing answers', async () => {
    await answering((request) => request.socket.destroy());
    const visits = await visit();
    expect(visits.map(({ outcome, body, status }) => [outcome, body, status])).toEqual(
      ACCOUNTS.map(() => ['transient', null, null]),
    );
  });

  it.each([
    ['without a token', ACCOUNTS, {}],
    ['without a uid', [{ uid: null, alias: 'shili' }], credentials],
    ['for nobody', [], credentials],
  ])('asks nothing %s', async (_, accounts: AskedAccount[], given: object) => {
    await answering((__, response) => response.end('{}'));
    expect((await visit(accounts, given)).map(({ outcome }) => outcome)).toEqual(
      accounts.map(() => 'unknown'),
    );
    expect(asked).toEqual([]);
  });

  it('takes no more accounts than one call may name', async () => {
    await answering((_, response) => response.end('{}'));
    const many = Array.from({ length: 51 }, (_, index) => ({
      uid: String(3_000_000_000 + index),
      alias: null,
    }));
    await expect(visit(many)).rejects.toThrow(RangeError);
    expect(asked).toEqual([]);
  });

  it('asks nothing of a platform that has closed', async () => {
    const closed: BatchSurface = { ...surface, platform: 'tencent' };
    client = new PageClient({ allowedHosts: [], timeoutMs: 1 });
    const visits = await visitMany({
      ...{ client, surface: closed, accounts: ACCOUNTS, credentials },
      fetchedAt: new Date('2026-11-22T09:00:00+08:00'),
    });
    expect(visits.map(({ outcome }) => outcome)).toEqual(ACCOUNTS.map(() => 'platform-closed'));
  });
});

describe('one account of a batch surface', () => {
  it('is visited by a call that names it alone, and a page of another is told as such', async () => {
    await answering((_, response) => response.end(users('3000000009')));
    const [account] = ACCOUNTS;
    const seen = await visitProfile({ client, surface, account: account!, credentials, fetchedAt });
    expect(asked).toEqual(['c.api.weibo.com/2/users/show_batch/other.json?uids=3000000001']);
    expect(seen).toMatchObject({ outcome: 'identity-mismatch', reading: null });
  });
});
