import type { BigIntStats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { troubleOf } from './inbox-trouble';

/** Folders of the inbox that hold what has been dealt with. */
export const SETTLED_FOLDERS = { done: 'done', returned: 'returned' } as const;

export interface FoundFile {
  /** Below the inbox folder, with `/` between its parts. */
  path: string;
  fingerprint: string;
}

/** What lies in the inbox folder now; `troubles` are folders and files that cannot be looked at. */
export interface InboxContent {
  files: FoundFile[];
  troubles: { path: string; sentence: string }[];
}

/**
 * All files of the inbox folder and its sub-folders by name. Symbolic links are not followed; hidden and unfinished
 * files, and what has been dealt with, are passed over.
 */
export async function walkInbox(root: string): Promise<InboxContent> {
  const content: InboxContent = { files: [], troubles: [] };
  await walkFolder(root, '', content);
  return content;
}

async function walkFolder(root: string, folder: string, content: InboxContent): Promise<void> {
  try {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isPassedOver(below)) continue;
      if (entry.isDirectory()) await walkFolder(root, below, content);
      else if (entry.isFile()) await lookAt(root, below, content);
    }
  } catch (fault) {
    content.troubles.push({
      path: folder || '.',
      sentence: troubleOf(`收件夹“${folder || '/'}”打不开`, fault),
    });
  }
}

async function lookAt(root: string, below: string, { files, troubles }: InboxContent): Promise<void> {
  try {
    const stats = await lstat(path.join(root, below), { bigint: true });
    if (stats.isFile()) files.push({ path: below, fingerprint: fingerprintOf(stats) });
  } catch (fault) {
    // Taken away between listing and looking.
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT')
      troubles.push({ path: below, sentence: troubleOf(`文件“${below}”不能查看`, fault) });
  }
}

/** Two looks that find the same fingerprint have seen the same content. */
export function fingerprintOf({ size, mtimeNs, ino }: Pick<BigIntStats, 'size' | 'mtimeNs' | 'ino'>): string {
  return `${size} ${mtimeNs} ${ino}`;
}

/** Left behind by office programs, file managers and copying programs; or dealt with. */
const PASSED_OVER =
  /^(?:\.|~\$)|\.(?:tmp|part|partial|crdownload|download|filepart)$|^(?:thumbs\.db|desktop\.ini)$/i;

function isPassedOver(below: string): boolean {
  if (below === SETTLED_FOLDERS.done || below === SETTLED_FOLDERS.returned) return true;
  return PASSED_OVER.test(path.basename(below));
}
