import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../server/database/embedded-postgres/start-embedded-postgres';
import { isAlive } from '../../../server/database/embedded-postgres/process-identity';
import { clusterFolder } from '../../../server/database/embedded-postgres/cluster';
import { place } from '../../../server/database/embedded-postgres/placement';
import { withConnection } from '../../postgres/server-connection';

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let running: EmbeddedPostgres[];
  const start = async ({ durable } = { durable: false }) => {
    const server = await startEmbeddedPostgres({ dataDir, database: 'tuanwei', durable });
    running.push(server);
    return server;
  };

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'embedded-'));
    running = [];
  });
  afterEach(async () => {
    for (const server of running) await server.stop();
    rmSync(place(dataDir).clusterHome, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true });
  });

  it('starts, keeps what was written, and stops', async () => {
    const first = await start();
    await withConnection(first.url, (client) => client.query('create table kept as select 7 as value'));
    await first.stop();
    const second = await start();
    const { rows } = await withConnection(second.url, (client) => client.query('select value from kept'));

    expect(isAlive(first.pid)).toBe(false);
    expect(second.attached).toBe(false);
    expect(rows).toEqual([{ value: 7 }]);
  });

  it('lets in nobody without the password, and listens on the loopback address only', async () => {
    const { url } = await start();
    const wrong = new URL(url);
    wrong.password = 'guessed';
    const settings = `select current_setting('listen_addresses') as addresses,
      current_setting('unix_socket_directories') as sockets, current_setting('server_encoding') as encoding,
      (select count(*)::int from pg_hba_file_rules where auth_method <> 'scram-sha-256') as loose_rules`;

    await expect(new Client({ connectionString: wrong.href }).connect()).rejects.toThrow(/password/);
    expect((await withConnection(url, (client) => client.query(settings))).rows).toEqual([
      { addresses: '127.0.0.1', sockets: '', encoding: 'UTF8', loose_rules: 0 },
    ]);
    expect(statSync(path.join(dataDir, 'postgres/password')).mode & 0o777).toBe(0o600);
  });

  it('is shared by two users of one folder and stops with the last', async () => {
    const first = await start();
    const launcher = await startInAnotherProcess(dataDir);
    await first.stop();
    const livesOn = isAlive(first.pid);
    launcher.kill('SIGTERM');
    await once(launcher, 'exit');

    expect(livesOn).toBe(true);
    expect(isAlive(first.pid)).toBe(false);
  });

  it('is found again, and stopped, after its launcher was killed', async () => {
    const launcher = await startInAnotherProcess(dataDir);
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    const found = await start();
    await found.stop();

    expect(found.attached).toBe(true);
    expect(isAlive(found.pid)).toBe(false);
  });

  it('loses nothing when the server itself is killed', async () => {
    const first = await start({ durable: true });
    await withConnection(first.url, (client) => client.query('create table kept as select 7 as value'));
    process.kill(first.pid, 'SIGKILL');
    const second = await start();
    const { rows } = await withConnection(second.url, (client) => client.query('select value from kept'));

    expect(second.pid).not.toBe(first.pid);
    expect(rows).toEqual([{ value: 7 }]);
  });

  it('is not fooled by a pid file whose number another program has now', async () => {
    const first = await start();
    const pidFile = path.join(clusterFolder(place(dataDir)), 'postmaster.pid');
    const stale = readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid));
    await first.stop();
    writeFileSync(pidFile, stale);
    const second = await start();

    expect(second.attached).toBe(false);
    expect(second.pid).not.toBe(process.pid);
  });

  it('starts over when its first start was killed half way', async () => {
    const { clusterHome } = place(dataDir);
    const unfinished = path.join(clusterHome, 'cluster.unfinished');
    writeFileSync(unfinished, 'left behind');
    await start();

    expect(existsSync(unfinished)).toBe(false);
  });
});

/** Another node process that starts (or attaches to) the server and stays until it is told to go. */
async function startInAnotherProcess(dataDir: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(__dirname, 'launcher.cjs'), dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return child;
}
