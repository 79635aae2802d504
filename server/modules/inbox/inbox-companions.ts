import path from 'node:path';
import { shanghaiIso } from '../../../domain/local-time';
import type { InboxFile } from './inbox-file.entity';
import { reasonText, returnedFile } from './returned-file';
import type { Companion } from './settle-file';
import { copiesPlace, copyPlace, reasonPlace, resultPlace } from './settled-place';
import { unpackFile } from './unpacked-file';
import { isWanting } from './whole-files.service';

/** What is laid beside a settled file: its result, and what goes back of it. `bytes` are null when it is too large. */
export async function companionsOf(row: InboxFile, bytes: Buffer | null): Promise<Companion[]> {
  const { path: from, target, seenAt, result } = row;
  const json = { path: from, receivedAt: shanghaiIso(seenAt), ...result };
  return [
    { place: resultPlace(target!), bytes: Buffer.from(`${JSON.stringify(json, null, 2)}\n`) },
    ...(bytes === null ? [reasonOf(row)] : await copiesOf(row, bytes)),
  ];
}

function reasonOf({ target, result }: InboxFile): Companion {
  return {
    place: reasonPlace(target!),
    bytes: reasonText(result!.files.flatMap(({ problems }) => problems)),
  };
}

/** Of a single workbook one copy beside it; those of a ZIP in a folder of its name. */
async function copiesOf({ path: from, target, result }: InboxFile, bytes: Buffer): Promise<Companion[]> {
  const { isZip, files } = unpackFile({ name: path.posix.basename(from), bytes });
  const copies: Companion[] = [];
  for (const [index, file] of files.entries()) {
    const found = result!.files[index]!;
    if (!isWanting(found)) continue;
    const copy = await returnedFile(file, found);
    const beside = found.sheets.length === 0 ? reasonPlace(target!) : copyPlace(target!);
    const place = isZip ? path.posix.join(copiesPlace(target!), copy.name) : beside;
    copies.push({ place, bytes: copy.bytes });
  }
  return copies;
}
