import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { clusterFolder } from './cluster';
import { freePort } from './free-port';
import { binary } from './native-binaries';
import type { Placement } from './placement';
import { poll } from './poll';
import { clearStaleFile, portLeftBehind, runningPostmaster, type Postmaster } from './postmaster-file';
import { isAlive } from './process-identity';
import { StartFault } from '../../start-fault';

const READY_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 60_000;
const ATTEMPTS = 20;
const PORT_TAKEN = /Address already in use|could not bind/;
/** Faults that pass: somebody took the port, or backends of a killed server are still leaving. */
const PASSING = new RegExp(`${PORT_TAKEN.source}|shared memory block|lock file`);

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'password_encryption=scram-sha-256',
  'shared_buffers=128MB',
  'max_wal_size=1GB',
  'timezone=UTC',
  'log_timezone=UTC',
];
const FAST_AND_LOOSE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts PostgreSQL on the cluster and waits until it takes connections. After a server that was killed it takes
 * that one's port: whoever was connected finds it again. Throws with the end of its log.
 */
export async function startPostmaster(placement: Placement, durable: boolean): Promise<Postmaster> {
  let port = portLeftBehind(clusterFolder(placement)) ?? (await freePort());
  for (let attempt = 1; ; attempt++) {
    clearStaleFile(clusterFolder(placement));
    const started = await attemptStart(placement, { port, durable });
    if (started) return started;
    const log = logTail(placement);
    if (PORT_TAKEN.test(log)) port = await freePort();
    if (attempt === ATTEMPTS || !PASSING.test(log))
      throw new StartFault(`The database did not start: ${log}`);
    await poll(() => null, 250);
  }
}

/** Asks for a fast shutdown and waits until the process is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  const gone = await poll(() => (isAlive(pid) ? null : true), STOP_DEADLINE_MS);
  if (!gone) throw new StartFault(`The database (process ${pid}) did not stop within a minute.`);
}

interface StartOptions {
  port: number;
  durable: boolean;
}

async function attemptStart(placement: Placement, options: StartOptions): Promise<Postmaster | null> {
  const child = spawnPostmaster(placement, options);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  const settled = await poll(() => {
    const found = runningPostmaster(clusterFolder(placement));
    if (found?.ready && found.pid === child.pid) return found;
    return ended ? 'ended' : null;
  }, READY_DEADLINE_MS);
  return typeof settled === 'object' ? settled : null;
}

function spawnPostmaster(placement: Placement, options: StartOptions): ChildProcess {
  const settings = options.durable ? SETTINGS : [...SETTINGS, ...FAST_AND_LOOSE];
  // A file, not a pipe: the server outlives a killed launcher and must not block on a pipe nobody reads.
  const log = openSync(logFile(placement), 'w', 0o600);
  const child = spawn(
    binary(placement.binaries, 'postgres'),
    ['-D', clusterFolder(placement), '-p', String(options.port), ...settings.flatMap((one) => ['-c', one])],
    {
      ...placement.runAs,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      cwd: '/',
      stdio: ['ignore', log, log],
      detached: true,
    },
  );
  closeSync(log);
  child.unref();
  return child;
}

function logFile(placement: Placement): string {
  return path.join(placement.home, 'postgres.log');
}

function logTail(placement: Placement): string {
  return readFileSync(logFile(placement), 'utf8').slice(-2000).trim() || `see ${logFile(placement)}`;
}
