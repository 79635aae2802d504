import { Client } from 'pg';
import { clusterFolder, makeCluster, SUPERUSER } from './cluster';
import { readOrMakePassword } from './password-file';
import { place, type Placement } from './placement';
import { poll } from './poll';
import { runningPostmaster, type Postmaster } from './postmaster-file';
import { startPostmaster, stopPostmaster } from './postmaster-process';
import { ServerUsers } from './server-users';
import { withTransitionLock } from './transition-lock';
import { StartFault } from '../../start-fault';

export interface EmbeddedPostgresOptions {
  /** Folder of the service's data; the database lives in `postgres/` below it. */
  dataDir: string;
  /** Made when missing. */
  database: string;
  /** False only for tests: nothing is forced to the disk. */
  durable?: boolean;
}

export interface EmbeddedPostgres {
  url: string;
  pid: number;
  /** True when the server was already running: left behind by a killed run, or used by another process. */
  attached: boolean;
  /** Leaves the server, and stops it unless another living process uses it. */
  stop(): Promise<void>;
}

const SETTLE_DEADLINE_MS = 60_000;

/**
 * Real PostgreSQL without set-up, from the binaries that npm installed, on a free loopback port. Starts the
 * server of this data folder or attaches to the one that runs. Throws one sentence where it cannot.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const placement = place(options.dataDir);
  const users = new ServerUsers(placement.home);
  return withTransitionLock(placement.home, async () => {
    const password = readOrMakePassword(placement.home);
    const found = await settledPostmaster(placement);
    const server = found ?? (await startFresh(placement, { password, durable: options.durable ?? true }));
    const urlOf = (database: string) =>
      `postgres://${SUPERUSER}:${password}@127.0.0.1:${server.port}/${database}`;
    await makeDatabase(urlOf('postgres'), options.database);
    users.enter();
    return {
      url: urlOf(options.database),
      pid: server.pid,
      attached: found !== null,
      stop: () => leave(placement, users),
    };
  });
}

async function startFresh(
  placement: Placement,
  options: { password: string; durable: boolean },
): Promise<Postmaster> {
  makeCluster(placement, options);
  return startPostmaster(placement, options.durable);
}

function leave(placement: Placement, users: ServerUsers): Promise<void> {
  return withTransitionLock(placement.home, async () => {
    const running = runningPostmaster(clusterFolder(placement));
    if (users.leave() && running) await stopPostmaster(running.pid);
  });
}

/** A running server may still be starting or already be stopping: waits until it is ready (it) or gone (null). */
async function settledPostmaster(placement: Placement): Promise<Postmaster | null> {
  const settled = await poll(() => {
    const running = runningPostmaster(clusterFolder(placement));
    if (!running) return 'gone';
    return running.ready ? running : null;
  }, SETTLE_DEADLINE_MS);
  if (!settled)
    throw new StartFault(`The database in ${placement.clusterHome} has been starting for a minute.`);
  return settled === 'gone' ? null : settled;
}

async function makeDatabase(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
