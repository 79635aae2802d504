import { lstat, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fingerprintOf } from './inbox-walk';
import { exists, freePlace, makeFoldersFor } from './settled-place';

/** A file laid beside a settled one: its result, its marked copy, the sentence why it could not be read. */
export interface Companion {
  /** Below the inbox folder. */
  place: string;
  bytes: Buffer;
}

export interface FileToSettle {
  root: string;
  /** Both below the inbox folder. */
  from: string;
  to: string;
  fingerprint: string;
  companions: Companion[];
}

/**
 * Lays the companions beside the target, each whole or not at all, and then moves the file in one step. `changed`:
 * it is another file by now, and stays. Safe to repeat after a crash at any point.
 */
export async function settleFile(given: FileToSettle): Promise<'moved' | 'changed'> {
  const [from, to] = [path.join(given.root, given.from), path.join(given.root, given.to)];
  if (await hasFingerprint(to, given.fingerprint)) return 'moved';
  await makeFoldersFor(given.root, given.to);
  for (const { place, bytes } of given.companions) {
    await makeFoldersFor(given.root, place);
    await writeWhole(path.join(given.root, place), bytes);
  }
  if (await hasFingerprint(from, given.fingerprint)) {
    await rename(from, to);
    if (await hasFingerprint(to, given.fingerprint)) return 'moved';
    // Overwritten in the instant before: it goes back and is looked at anew.
    await rename(to, path.join(given.root, await freePlace(given.root, '', given.from)));
  }
  await removeAll(given);
  return 'changed';
}

async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.tmp`);
  const handle = await open(unfinished, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}

async function hasFingerprint(file: string, fingerprint: string): Promise<boolean> {
  return (await exists(file)) && fingerprintOf(await lstat(file, { bigint: true })) === fingerprint;
}

async function removeAll({ root, companions }: FileToSettle): Promise<void> {
  for (const { place } of companions) await rm(path.join(root, place), { force: true });
}
