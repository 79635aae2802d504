import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { binary } from './native-binaries';
import type { Placement } from './placement';
import { StartFault } from '../../start-fault';

export const SUPERUSER = 'tuanwei';

export function clusterFolder(placement: Placement): string {
  return path.join(placement.clusterHome, 'cluster');
}

/** Makes the cluster where there is none: passwords by scram only, UTF-8, written through to the disk. */
export function makeCluster(placement: Placement, options: { password: string; durable: boolean }): void {
  const cluster = clusterFolder(placement);
  if (existsSync(cluster)) return;
  // Under another name until complete: a killed initdb leaves a folder that looks like a cluster and is none.
  const unfinished = `${cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const passwordFile = lendPassword(placement, options.password);
  try {
    const place = ['-D', unfinished, '-U', SUPERUSER, '--pwfile', passwordFile];
    const rules = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'];
    initdb(placement, [...place, ...rules, ...(options.durable ? [] : ['--no-sync'])]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster);
}

function initdb(placement: Placement, options: string[]): void {
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  const ran = spawnSync(binary(placement.binaries, 'initdb'), options, {
    ...placement.runAs,
    env,
    cwd: '/',
    encoding: 'utf8',
  });
  if (ran.status !== 0) {
    throw new StartFault(
      `The database could not be set up in ${placement.clusterHome}: ${ran.stderr || ran.error}`,
    );
  }
}

/** initdb runs as the database's account, which must not read our own password file. */
function lendPassword(placement: Placement, password: string): string {
  const file = path.join(placement.clusterHome, 'initial-password');
  rmSync(file, { force: true });
  writeFileSync(file, password, { mode: 0o600, flag: 'wx' });
  const { uid, gid } = placement.runAs;
  if (uid !== undefined) chownSync(file, uid, gid!);
  return file;
}
