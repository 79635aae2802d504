import { readFile } from 'node:fs/promises';
import { UsageError } from './command-io';

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** The bytes of a file named on the command line. Throws a UsageError with one sentence when it cannot be read. */
export async function readNamedFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (fault) {
    const { code = '' } = fault as NodeJS.ErrnoException;
    throw new UsageError(`Cannot read "${path}": ${REASONS[code] ?? (code || String(fault))}.`);
  }
}
