import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './command-io';

export interface ImportPaths {
  /** Named files as they are, and every .xlsx of named folders, in the order of their names. */
  files: string[];
  /** Files of named folders that are no .xlsx. */
  skipped: string[];
}

/** What to import of the paths on the command line. Throws a UsageError on a path that is not there. */
export async function importPaths(paths: string[]): Promise<ImportPaths> {
  const found: ImportPaths = { files: [], skipped: [] };
  for (const named of paths) {
    const entry = await stat(named).catch(() => null);
    if (!entry) throw new UsageError(`Cannot import "${named}": there is no such file or folder.`);
    if (!entry.isDirectory()) found.files.push(named);
    else for (const file of await filesBelow(named)) found[isWorkbook(file) ? 'files' : 'skipped'].push(file);
  }
  return found;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Excel leaves `~$name.xlsx` beside a workbook that is open. */
function isWorkbook(file: string): boolean {
  const name = path.basename(file);
  return name.toLowerCase().endsWith('.xlsx') && !name.startsWith('~$') && !name.startsWith('.');
}
