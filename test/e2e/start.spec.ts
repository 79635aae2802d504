import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clusterFolder } from '../../server/database/embedded-postgres/cluster';
import { place } from '../../server/database/embedded-postgres/placement';
import { poll } from '../../server/database/embedded-postgres/poll';
import { runningPostmaster } from '../../server/database/embedded-postgres/postmaster-file';
import { isAlive } from '../../server/database/embedded-postgres/process-identity';
import { childrenOf, endCommand, failedStart, startCommand } from './start-command';

/** Building may come first, and a machine may be busy. */
jest.setTimeout(240_000);

const DEADLINE_MS = 60_000;
const person = { login: 'first', displayName: '示例', password: 'a good password' };

describe('npm start', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'start-'));
  });
  afterEach(() => {
    rmSync(place(dataDir).clusterHome, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true });
  });

  const database = () => runningPostmaster(clusterFolder(place(dataDir)));
  const setUp = (address: string) =>
    fetch(`${address}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(person),
    });
  const needsSetup = async (address: string) =>
    ((await (await fetch(`${address}/api/setup`)).json()) as { needsSetup: boolean }).needsSetup;
  const gone = (pids: number[]) => poll(() => (pids.some(isAlive) ? null : true), DEADLINE_MS);
  const answers = (address: string) =>
    poll(async () => (await fetch(`${address}/api/health`).catch(() => null))?.status ?? null, DEADLINE_MS);

  it('serves the board and the first run, and stops everything in order', async () => {
    const command = await startCommand(dataDir);
    const children = childrenOf(command);
    const board = await fetch(command.address);
    const first = await setUp(command.address);
    const server = database();
    const code = await endCommand(command, 'SIGTERM');

    expect([board.status, board.headers.get('content-type'), first.status]).toEqual([
      200,
      expect.stringContaining('text/html'),
      201,
    ]);
    expect(server).not.toBeNull();
    expect(code).toBe(0);
    expect(children.map(isAlive)).toEqual([false, false]);
    expect(database()).toBeNull();
  });

  it('goes on after a kill -9 of all of it, with what was stored', async () => {
    const killed = await startCommand(dataDir);
    await setUp(killed.address);
    const children = childrenOf(killed);
    await endCommand(killed, 'SIGKILL');
    await gone(children);
    const next = await startCommand(dataDir);
    const asksAgain = await needsSetup(next.address);
    await endCommand(next, 'SIGINT');

    expect(children.map(isAlive)).toEqual([false, false]);
    expect(asksAgain).toBe(false);
    expect(database()).toBeNull();
  });

  it('starts a server again that was killed', async () => {
    const command = await startCommand(dataDir);
    const [server] = childrenOf(command);
    process.kill(server!, 'SIGKILL');
    await gone([server!]);
    const status = await answers(command.address);
    const code = await endCommand(command, 'SIGTERM');

    expect([status, code]).toEqual([200, 0]);
  });
});

it.each([
  ['a port that is none', { PORT: 'http' }, /^PORT must be a number from 0 to 65535\.\n$/],
  ['a database that does not answer', { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }, /does not answer/],
])('npm start says in one sentence what is wrong with %s', async (_, env, sentence) => {
  const { code, said } = await failedStart(env);

  expect(code).toBe(1);
  expect(said).toMatch(sentence);
  expect(said).not.toContain('    at ');
});

it('npm start says when its port is taken', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'start-'));
  const { code, said } = await failedStart({
    TUANWEI_DATA_DIR: dataDir,
    PORT: String((taken.address() as AddressInfo).port),
  });
  taken.close();
  const left = runningPostmaster(clusterFolder(place(dataDir)));
  rmSync(place(dataDir).clusterHome, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true });

  expect([code, left]).toEqual([1, null]);
  expect(said).toContain('The port is in use by another program: set PORT to a free one.');
});
