import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { fingerprintOf } from './inbox-walk';

const MEGABYTE = 1024 * 1024;
/** A ZIP of a whole campaign; a single workbook has its own, smaller limit. */
export const LARGEST_INBOX_FILE = 64 * MEGABYTE;

/**
 * The bytes of a file, if it is still the one with this fingerprint before and after reading; null when it is being
 * written or was taken away, `too-large` beyond 64 MB. Links are not followed.
 */
export async function readInboxFile(
  root: string,
  { path: below, fingerprint }: { path: string; fingerprint: string },
): Promise<Buffer | 'too-large' | null> {
  const handle = await open(path.join(root, below), constants.O_RDONLY | constants.O_NOFOLLOW).catch(
    ignoreGone,
  );
  if (!handle) return null;
  try {
    const before = await handle.stat({ bigint: true });
    if (fingerprintOf(before) !== fingerprint) return null;
    if (before.size > LARGEST_INBOX_FILE) return 'too-large';
    const bytes = await handle.readFile();
    const after = await handle.stat({ bigint: true });
    return fingerprintOf(after) === fingerprint ? bytes : null;
  } finally {
    await handle.close();
  }
}

/** Taken away, or replaced by a link, since the folder was looked at. */
function ignoreGone(fault: NodeJS.ErrnoException): null {
  if (fault.code === 'ENOENT' || fault.code === 'ELOOP') return null;
  throw fault;
}
