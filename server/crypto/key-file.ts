import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigError } from '../config/environment-reader';

/**
 * The service's key in `<dataDir>/tuanwei.key`, made at the first start and readable by its owner only. Lost,
 * contacts can no longer be read. Server and worker may start together: one of their keys wins, for both.
 */
export function readOrMakeKey(dataDir: string): Buffer {
  const file = path.join(dataDir, 'tuanwei.key');
  if (!existsSync(file)) makeKey(file);
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length !== 32)
    throw new ConfigError(`${file} is damaged: put back the copy with 32 bytes in base64.`);
  return key;
}

/** Written whole under another name, then linked: a link to an existing name fails, so no key is replaced. */
function makeKey(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
