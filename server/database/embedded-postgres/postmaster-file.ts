import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { commandLine, isAlive } from './process-identity';

/** What PostgreSQL writes into postmaster.pid of a cluster while it runs. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The server that runs on this cluster; null when none does, whatever a stale pid file says. */
export function runningPostmaster(cluster: string): Postmaster | null {
  const found = readPostmasterFile(cluster);
  return found && isPostmasterOf(found.pid, cluster) ? found : null;
}

/**
 * After kill -9 or a power cut the file stays. PostgreSQL itself clears one whose process is gone, but refuses
 * to start when another program has been given the pid since: that file is removed here.
 */
export function clearStaleFile(cluster: string): void {
  const found = readPostmasterFile(cluster);
  if (found && isAlive(found.pid) && !isPostmasterOf(found.pid, cluster)) {
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
  }
}

/** The port of a server that was killed, by the file it left; null when none was. */
export function portLeftBehind(cluster: string): number | null {
  return readPostmasterFile(cluster)?.port || null;
}

function readPostmasterFile(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' };
  } catch {
    return null;
  }
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  return isAlive(pid) && (process.platform === 'win32' || commandLine(pid).includes(`-D ${cluster} `));
}
