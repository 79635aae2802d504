import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process as told apart from a later one with the same pid: `pid@start`. Null when no such process lives. */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  return `${pid}@${startOf(pid)}`;
}

/** Does the process that once gave this identity still live? */
export function stillLives(identity: string): boolean {
  return processIdentity(Number(identity.split('@')[0])) === identity;
}

/** EPERM means that somebody else's process has the pid: it lives. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a living process, words separated by blanks; '' where it cannot be read. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Ended, but its parent has not asked how: in a container without an init process it stays so for ever. */
function isZombie(pid: number): boolean {
  return process.platform === 'linux' && statFields(pid)[0] === 'Z';
}

function startOf(pid: number): string {
  if (process.platform === 'linux') return statFields(pid)[19] ?? '';
  try {
    return psStart(pid);
  } catch {
    return '';
  }
}

/** The fields of /proc/<pid>/stat from the state on; the command before it may itself hold blanks. */
function statFields(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function psStart(pid: number): string {
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
}
