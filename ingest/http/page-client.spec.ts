import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { PageClient, type PageClientOptions } from './page-client';

const servers: Server[] = [];
const clients: PageClient[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function client(options: Partial<PageClientOptions>): PageClient {
  const made = new PageClient({ allowedHosts: ['weibo.com', 'm.weibo.cn'], timeoutMs: 5000, ...options });
  clients.push(made);
  return made;
}

const get = (url: string, headers: Record<string, string> = {}) => ({ url, headers });

afterEach(() => {
  for (const made of clients.splice(0)) made.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('PageClient', () => {
  it('hands over status, headers, bytes and the page address, with a replica standing in', async () => {
    const seen: IncomingMessage[] = [];
    const replicaUrl = await serve((request, response) => {
      seen.push(request);
      response.writeHead(404, { 'content-type': 'text/html; charset=gbk', 'x-kept': 'yes' });
      response.end(Buffer.from([0xc4, 0xe3]));
    });
    const answer = await client({ replicaUrl }).fetch(
      get('https://weibo.com/u/1234567890?a=b', { Cookie: 'SUB=x' }),
    );
    expect(answer).toMatchObject({
      kind: 'answer',
      status: 404,
      finalUrl: 'https://weibo.com/u/1234567890?a=b',
      contentType: 'text/html; charset=gbk',
      headers: { 'x-kept': 'yes' },
      body: Buffer.from([0xc4, 0xe3]),
    });
    expect(answer).not.toHaveProperty('redirectedTo');
    expect(seen[0]!.url).toBe('/u/1234567890?a=b');
    expect(seen[0]!.headers).toMatchObject({ 'x-forwarded-host': 'weibo.com', cookie: 'SUB=x' });
  });

  it('unpacks gzip', async () => {
    const replicaUrl = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync('示例'));
    });
    const answer = await client({ replicaUrl }).fetch(get('https://weibo.com/'));
    expect(answer).toMatchObject({ kind: 'answer', body: Buffer.from('示例') });
  });

  it('keeps the connection for the next visit', async () => {
    const ports = new Set<number | undefined>();
    const replicaUrl = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('{}');
    });
    const patient = client({ replicaUrl });
    await patient.fetch(get('https://weibo.com/1'));
    await patient.fetch(get('https://weibo.com/2'));
    expect(ports.size).toBe(1);
  });

  it('asks again on a new connection where an idle one was closed under its hands', async () => {
    const asked = new Map<number | undefined, number>();
    const replicaUrl = await serve((request, response) => {
      const { remotePort } = request.socket;
      asked.set(remotePort, (asked.get(remotePort) ?? 0) + 1);
      if (asked.get(remotePort) === 1) response.end('{}');
      else request.socket.resetAndDestroy();
    });
    const patient = client({ replicaUrl });
    await patient.fetch(get('https://weibo.com/1'));
    expect(await patient.fetch(get('https://weibo.com/2'))).toMatchObject({ kind: 'answer', status: 200 });
    expect([...asked.values()]).toEqual([2, 1]);
  });

  it('asks only once on a connection of its own', async () => {
    let requests = 0;
    const replicaUrl = await serve((request) => {
      requests += 1;
      request.socket.resetAndDestroy();
    });
    expect(await client({ replicaUrl }).fetch(get('https://weibo.com/1'))).toMatchObject({ kind: 'failed' });
    expect(requests).toBe(1);
  });

  describe('where it goes', () => {
    it.each([
      'https://evil.example/u/1',
      'https://weibo.com.evil.example/',
      'https://user@weibo.com/',
      'https://weibo.com:8443/',
      'http://169.254.169.254/latest/meta-data',
      'http://127.0.0.1/',
      'ftp://weibo.com/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'weibo.com/u/1',
      '',
    ])('refuses %p before any connection', async (url) => {
      let asked = 0;
      const replicaUrl = await serve((_, response) => {
        asked += 1;
        response.end();
      });
      const answer = await client({ replicaUrl }).fetch(get(url));
      expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringContaining('不在允许的站点之内') });
      expect(asked).toBe(0);
    });

    it('refuses an address by number even when it is on the list', async () => {
      const answer = await client({ allowedHosts: ['127.0.0.1'] }).fetch(get('http://127.0.0.1/'));
      expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringContaining('不在允许的站点之内') });
    });

    it('refuses an allowed name that leads to this machine', async () => {
      const answer = await client({ allowedHosts: ['localhost'] }).fetch(get('http://localhost/'));
      expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringContaining('内部网络') });
    });

    it.each(['http://10.0.0.1:3000', 'https://127.0.0.1:3000', 'http://weibo.com', 'nonsense'])(
      'takes no replica at %s',
      (replicaUrl) => {
        expect(() => new PageClient({ allowedHosts: [], replicaUrl })).toThrow(RangeError);
      },
    );
  });

  describe('redirects', () => {
    it('follows them on allowed hosts and says where it ended', async () => {
      const replicaUrl = await serve((request, response) => {
        const host = request.headers['x-forwarded-host'];
        if (request.url === '/a') response.writeHead(302, { location: '/b' }).end();
        else if (host === 'weibo.com') response.writeHead(301, { location: 'https://m.weibo.cn/c' }).end();
        else response.end(`${host}${request.url}`);
      });
      const answer = await client({ replicaUrl }).fetch(get('https://weibo.com/a'));
      expect(answer).toMatchObject({ kind: 'answer', status: 200, finalUrl: 'https://m.weibo.cn/c' });
      expect(answer).toMatchObject({ body: Buffer.from('m.weibo.cn/c') });
    });

    it.each([
      'http://169.254.169.254/latest/meta-data',
      'https://evil.example/',
      'https://passport.weibo.com/visitor/visitor?url=x',
      'file:///etc/passwd',
      'http://127.0.0.1:1/',
    ])('does not follow one to %s, but tells of it', async (location) => {
      let asked = 0;
      const replicaUrl = await serve((_, response) => {
        asked += 1;
        response.writeHead(302, { location }).end('moved');
      });
      const answer = await client({ replicaUrl }).fetch(get('https://weibo.com/a'));
      expect(answer).toMatchObject({ kind: 'answer', status: 302, finalUrl: 'https://weibo.com/a' });
      expect(answer).toMatchObject({ redirectedTo: location, body: Buffer.from('moved') });
      expect(asked).toBe(1);
    });

    it('stops after five', async () => {
      let asked = 0;
      const replicaUrl = await serve((_, response) => {
        asked += 1;
        response.writeHead(302, { location: `/again/${asked}` }).end();
      });
      const answer = await client({ replicaUrl }).fetch(get('https://weibo.com/a'));
      expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringContaining('跳转超过 5 次') });
      expect(asked).toBe(6);
    });

    it('keeps secrets from another host and from plain http', async () => {
      const cookies: (string | undefined)[] = [];
      const locations = ['/same', 'http://weibo.com/plain', 'https://m.weibo.cn/other'];
      const replicaUrl = await serve((request, response) => {
        cookies.push(request.headers.cookie);
        const location = locations[cookies.length - 1];
        if (location) response.writeHead(307, { location }).end();
        else response.end();
      });
      await client({ replicaUrl }).fetch(get('https://weibo.com/a', { Cookie: 'SUB=x', Authorization: 'y' }));
      expect(cookies).toEqual(['SUB=x', 'SUB=x', undefined, undefined]);
    });
  });

  describe('bad behaviour', () => {
    it('gives up on an endless body at the size limit', async () => {
      const replicaUrl = await serve((_, response) => {
        const write = (): void => {
          while (response.write(Buffer.alloc(4096, 'x')));
        };
        response.on('drain', write);
        write();
      });
      const answer = await client({ replicaUrl, maxBytes: 20_000 }).fetch(get('https://weibo.com/a'));
      expect(answer).toMatchObject({ kind: 'failed', reason: '回答超过 20000 字节，已放弃。' });
    });

    it('takes a body of just the limit', async () => {
      const replicaUrl = await serve((_, response) => response.end(Buffer.alloc(20_000)));
      const answer = await client({ replicaUrl, maxBytes: 20_000 }).fetch(get('https://weibo.com/a'));
      expect(answer).toMatchObject({ kind: 'answer', body: Buffer.alloc(20_000) });
    });

    it('unpacks no more of a gzip bomb than the limit', async () => {
      const bomb = gzipSync(Buffer.alloc(50_000_000));
      const replicaUrl = await serve((_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(bomb);
      });
      const answer = await client({ replicaUrl, maxBytes: 20_000 }).fetch(get('https://weibo.com/a'));
      expect(answer).toMatchObject({ kind: 'failed', reason: '回答超过 20000 字节，已放弃。' });
    });

    it('ends a body that drips for ever', async () => {
      const drips: NodeJS.Timeout[] = [];
      const replicaUrl = await serve((_, response) => {
        response.write('x');
        drips.push(setInterval(() => response.write('x'), 5));
      });
      const answer = await client({ replicaUrl, timeoutMs: 60 }).fetch(get('https://weibo.com/a'));
      drips.forEach((drip) => clearInterval(drip));
      expect(answer).toMatchObject({ kind: 'failed', reason: '0.06 秒内没有收完回答，已放弃。' });
    });

    it('ends a server that never answers', async () => {
      const replicaUrl = await serve(() => undefined);
      const answer = await client({ replicaUrl, timeoutMs: 40 }).fetch(get('https://weibo.com/a'));
      expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringContaining('没有收完') });
    });

    it.each([
      ['before the answer', (response: { socket: { destroy(): void } | null }) => response.socket?.destroy()],
      [
        'in the middle of the body',
        (response: { socket: { destroy(): void } | null; write(text: string): boolean }) => {
          response.write('{"ok":1,');
          response.socket?.destroy();
        },
      ],
    ])('reports a connection cut %s', async (_, cut) => {
      const replicaUrl = await serve((_request, response) => {
        response.setHeader('content-length', '1000');
        cut(response);
      });
      const answer = await client({ replicaUrl }).fetch(get('https://weibo.com/a'));
      expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^连接失败/) });
    });

    it('reports gzip that is none', async () => {
      const replicaUrl = await serve((_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end('no gzip at all');
      });
      const answer = await client({ replicaUrl }).fetch(get('https://weibo.com/a'));
      expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^连接失败/) });
    });

    it('reports a server that is not there', async () => {
      const replicaUrl = await serve(() => undefined);
      await new Promise((resolve) => servers.pop()!.close(resolve));
      const answer = await client({ replicaUrl }).fetch(get('https://weibo.com/a'));
      expect(answer).toMatchObject({ kind: 'failed', reason: '连接失败（ECONNREFUSED），稍后重试。' });
    });

    it('lets no header smuggle in another', async () => {
      const hosts: (string | undefined)[] = [];
      const replicaUrl = await serve((request, response) => {
        hosts.push(request.headers.host);
        response.end();
      });
      await client({ replicaUrl }).fetch(get('https://weibo.com/a', { Cookie: 'a\r\nHost: evil.example' }));
      expect(hosts.filter((host) => host?.includes('evil'))).toEqual([]);
    });
  });
});
