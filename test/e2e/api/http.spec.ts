import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { startApp, type StartedApp } from '../start-app';

describe('the service over HTTP', () => {
  let started: StartedApp;
  let webDir: string;

  beforeAll(async () => {
    webDir = mkdtempSync(path.join(tmpdir(), 'board-'));
    mkdirSync(path.join(webDir, 'assets'));
    writeFileSync(path.join(webDir, 'index.html'), '<title>board</title>');
    writeFileSync(path.join(webDir, 'assets/index-a1.js'), 'plain');
    writeFileSync(path.join(webDir, 'assets/index-a1.js.gz'), gzipSync('packed'));
    started = await startApp({ env: { TUANWEI_WEB_DIR: webDir } });
  });
  afterAll(async () => {
    await started.stop();
    rmSync(webDir, { recursive: true });
  });

  it('says how it is', async () => {
    expect(await started.anonymous.get('/api/health').expect(200)).toEqual({
      status: 'ok',
      database: 'ok',
      now: '2012-11-19T01:00:00.000Z',
    });
  });

  it.each(['/', '/ranking', '/units/12?tab=cadres'])('shows the board at %s', async (url) => {
    const answer = await started.anonymous.get(url);

    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('<title>board</title>');
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache' });
  });

  it('sends files packed beforehand, to be kept for good', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const answer = await started.anonymous.send({ method: 'GET', url: '/assets/index-a1.js', headers });

    expect(answer.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(answer.rawPayload.equals(gzipSync('packed'))).toBe(true);
  });

  it.each(['/api/nothing', '/assets/missing.js', '/..%2f..%2fetc/passwd.txt'])(
    'does not know %s',
    async (url) => {
      const answer = await started.anonymous.get(url).expect(404);

      expect(answer).toEqual({ code: 'ROUTE.UNKNOWN', message: expect.any(String) });
    },
  );

  it('sets headers that work on plain http', async () => {
    const { headers } = await started.anonymous.get('/');

    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/upgrade-insecure-requests|unsafe-eval/);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  });

  it.each([
    ['text that is no JSON', '{"login":', 'application/json', 400],
    ['a format nobody asked for', 'login=a', 'text/csv', 415],
    ['more than it takes', JSON.stringify({ login: 'a'.repeat(2_000_000) }), 'application/json', 413],
  ])('answers %s in a sentence', async (_, payload, type, status) => {
    const headers = { 'content-type': type };
    const answer = await started.anonymous
      .send({ method: 'POST', url: '/api/session', payload, headers })
      .expect(status);

    expect(answer).toEqual({
      code: expect.stringMatching(/^REQUEST\./),
      message: expect.stringMatching(/\p{Script=Han}.*。$/u),
    });
  });
});

it('answers a fault of its own with a number instead of its inside', async () => {
  const started = await startApp();
  started.app.useLogger(false);
  await started.dataSource.query('alter table users rename to lost');
  const answer = await started.anonymous.get('/api/setup').expect(500);
  await started.stop();

  expect(answer).toEqual({
    code: 'SERVER.FAULT',
    message: expect.stringContaining(answer.details.reference),
    details: { reference: expect.stringMatching(/^[0-9a-f]{8}$/) },
  });
});
