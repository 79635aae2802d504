import { lstat, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { returnedName } from '../../../ingest/forms/marked-copy/file-to-mark';
import { InboxTrouble } from './inbox-trouble';

/**
 * A free name below `folder` for a file of the inbox, its sub-folders kept: `名单.xlsx`, `名单 (2).xlsx` … Free means
 * that what will lie beside it is not there either.
 */
export async function freePlace(root: string, folder: string, below: string): Promise<string> {
  const { dir, name, ext } = path.posix.parse(below);
  for (let number = 1; ; number += 1) {
    const place = path.posix.join(folder, dir, number === 1 ? `${name}${ext}` : `${name} (${number})${ext}`);
    const beside = [resultPlace(place), reasonPlace(place), copyPlace(place), copiesPlace(place)];
    if (await areFree(root, [place, ...beside])) return place;
  }
}

/** Where the result of a settled file is written. */
export function resultPlace(place: string): string {
  return `${place}.json`;
}

/** Where it is written why a file could not be read. */
export function reasonPlace(place: string): string {
  return `${place}.txt`;
}

/** Where the marked copy of a settled workbook is written; one that comes back again is told from itself. */
export function copyPlace(place: string): string {
  const { dir, base } = path.posix.parse(place);
  const copy = returnedName(base);
  return path.posix.join(dir, copy === base ? copy.replace('（退回）.', '（再次退回）.') : copy);
}

/** The folder for the marked copies of what a settled ZIP holds. */
export function copiesPlace(place: string): string {
  return `${place}（退回）`;
}

async function areFree(root: string, places: string[]): Promise<boolean> {
  for (const place of places) if (await exists(path.join(root, place))) return false;
  return true;
}

export async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw fault;
  }
}

/** Makes the folders down to `place`. A symbolic link among them is refused: it leads out of the inbox. */
export async function makeFoldersFor(root: string, place: string): Promise<void> {
  let folder = root;
  for (const part of path.posix.dirname(place).split('/')) {
    folder = path.join(folder, part);
    if (!(await exists(folder))) await mkdir(folder);
    else if (!(await lstat(folder)).isDirectory())
      throw new InboxTrouble(
        `收件夹里的“${path.relative(root, folder)}”应为文件夹，不能是链接或文件；请改名后等待下次查看。`,
      );
  }
}
