import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isWorkbookName } from '../../ingest/forms/workbook/workbook-name';
import { UsageError } from './command-io';

export interface ImportSource {
  /** Where it lies. */
  file: string;
  /** Its path below the folder that was named; of a named file its name. */
  below: string;
}

export interface ImportPaths {
  /** Named files as they are, and every workbook and ZIP of named folders, in the order of their names. */
  sources: ImportSource[];
  /** Files of named folders that are neither. */
  skipped: string[];
}

/** What to import of the paths on the command line. Throws a UsageError on a path that is not there. */
export async function importPaths(paths: string[]): Promise<ImportPaths> {
  const found: ImportPaths = { sources: [], skipped: [] };
  for (const named of paths) {
    const entry = await stat(named).catch(() => null);
    if (!entry) throw new UsageError(`Cannot import "${named}": there is no such file or folder.`);
    if (!entry.isDirectory()) found.sources.push({ file: named, below: path.basename(named) });
    else for (const file of await filesBelow(named)) sortIn(found, named, file);
  }
  return found;
}

function sortIn({ sources, skipped }: ImportPaths, folder: string, file: string): void {
  if (isWorkbookName(file) || isZipName(file)) sources.push({ file, below: path.relative(folder, file) });
  else skipped.push(file);
}

/** Symbolic links are not followed. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function isZipName(file: string): boolean {
  return /^[^.~].*\.zip$/iu.test(path.basename(file));
}
