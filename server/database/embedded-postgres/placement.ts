import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { binary, completeBinaries, findNativeBinaries } from './native-binaries';
import { accountForDatabase, canEnter, type RunAs } from './unprivileged-account';
import { StartFault } from '../../start-fault';

/** Where everything of one embedded database lives. */
export interface Placement {
  runAs: RunAs;
  /** PostgreSQL's bin/, lib/ and share/, readable by `runAs`. */
  binaries: string;
  /** Ours: password, log, lock and the list of users of the server. */
  home: string;
  /** Parent of the cluster folder, owned by `runAs`. */
  clusterHome: string;
}

/** Only as root and only where the database's account cannot enter the folders of the project. */
const ROOT_HOME = '/var/lib/tuanwei';

/** Finds and makes the folders. As root under an unreadable folder, data and binaries move to /var/lib/tuanwei. */
export function place(dataDir: string): Placement {
  const runAs = accountForDatabase();
  const home = path.resolve(dataDir, 'postgres');
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const binaries = placeBinaries(runAs);
  return { runAs, binaries, home, clusterHome: placeCluster(home, runAs) };
}

function placeCluster(home: string, runAs: RunAs): string {
  const reachable = runAs.uid === undefined || canEnter(home, runAs);
  const clusterHome = reachable ? path.join(home, 'data') : path.join(rootHome(), `data-${shortHash(home)}`);
  mkdirSync(clusterHome, { recursive: true, mode: 0o700 });
  if (runAs.uid !== undefined) chownSync(clusterHome, runAs.uid, runAs.gid!);
  return clusterHome;
}

function placeBinaries(runAs: RunAs): string {
  const { folder, version } = findNativeBinaries();
  if (runAs.uid === undefined || canEnter(binary(folder, 'postgres'), runAs)) {
    completeBinaries(folder);
    return folder;
  }
  const copy = path.join(rootHome(), `postgres-${version}`);
  if (!existsSync(copy)) copyBinaries(folder, copy);
  return path.join(copy, 'native');
}

/** A copy gets its name only when it is complete: a killed run leaves no half one behind. */
function copyBinaries(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  cpSync(from, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  completeBinaries(path.join(unfinished, 'native'));
  try {
    renameSync(unfinished, to);
  } catch {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(to))
      throw new StartFault(`The PostgreSQL binaries could not be copied to ${to}: set DATABASE_URL.`);
  }
}

function rootHome(): string {
  mkdirSync(ROOT_HOME, { recursive: true, mode: 0o755 });
  const seen = lstatSync(ROOT_HOME);
  if (!seen.isDirectory() || seen.uid !== 0)
    throw new StartFault(`${ROOT_HOME} is not a folder of root: remove it or set DATABASE_URL.`);
  return ROOT_HOME;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
