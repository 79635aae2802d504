import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StartFault } from '../../start-fault';

/** Whom the database runs as: empty = as we do. PostgreSQL refuses to run as root. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/** Nobody in particular for a normal user; as root the account `postgres`, else `nobody`. */
export function accountForDatabase(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody']
    .map((name) => accounts.find((fields) => fields[0] === name))
    .find(Boolean);
  if (!found) {
    throw new StartFault(
      'Started as root and there is no account "postgres" or "nobody": start as a normal user or set DATABASE_URL.',
    );
  }
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** May this account go into the folder (or run the file)? Asked of the kernel, not worked out from modes. */
export function canEnter(target: string, runAs: RunAs): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', target], { ...runAs, cwd: '/' }).status === 0;
}
