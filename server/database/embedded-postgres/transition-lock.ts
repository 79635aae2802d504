import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { poll } from './poll';
import { processIdentity, stillLives } from './process-identity';
import { StartFault } from '../../start-fault';

const DEADLINE_MS = 60_000;

/** Lets one process at a time start or stop the server of a home; a lock whose holder was killed is taken over. */
export async function withTransitionLock<Result>(home: string, work: () => Promise<Result>): Promise<Result> {
  const file = path.join(home, 'transition.lock');
  const taken = await poll(() => (takeLock(file) ? true : null), DEADLINE_MS);
  if (!taken)
    throw new StartFault(
      `Another process has been starting or stopping the database for a minute (${file}).`,
    );
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function takeLock(file: string): boolean {
  try {
    writeFileSync(file, processIdentity(process.pid)!, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!holderLives(file)) rmSync(file, { force: true });
    return false;
  }
}

/** An empty file is a lock being written this moment: its holder lives. */
function holderLives(file: string): boolean {
  try {
    const holder = readFileSync(file, 'utf8');
    return holder === '' || stillLives(holder);
  } catch {
    return true;
  }
}
