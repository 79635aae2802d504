import path from 'node:path';
import { shanghaiIso } from '../../../domain/local-time';
import type { FileResultDto } from '../submissions/submission.dto';
import type { InboxFile } from './inbox-file.entity';
import { reasonText, returnedFile } from './returned-file';
import type { Companion } from './settle-file';
import { copiesPlace, copyPlace, reasonPlace, resultPlace } from './settled-place';
import { unpackFile, type NamedFile } from './unpacked-file';
import { isWanting } from './whole-files.service';

/**
 * What is laid beside a settled file: its result, and what goes back of it. `bytes` are null when it has been moved
 * already, or is too large to be read: then there is nothing to mark.
 */
export async function companionsOf(row: InboxFile, bytes: Buffer | null): Promise<Companion[]> {
  const { files: results, skipped } = row.result!;
  const json = { path: row.path, receivedAt: shanghaiIso(row.seenAt), files: results, skipped };
  const result = {
    place: resultPlace(row.target!),
    bytes: Buffer.from(`${JSON.stringify(json, null, 2)}\n`),
  };
  return [result, ...(await returnedCompanions(row, bytes))];
}

async function returnedCompanions(row: InboxFile, bytes: Buffer | null): Promise<Companion[]> {
  const results = row.result!.files;
  const unread = results.filter(({ sheets, problems }) => sheets.length === 0 && problems.length > 0);
  const files = bytes ? unpackFile({ name: path.posix.basename(row.path), bytes }).files : [];
  const isZip = files.length !== 1 || files[0]!.bytes !== bytes;
  const reasons = unread.length > 0 && (!isZip || files.length === 0);
  const text = reasons
    ? [{ place: reasonPlace(row.target!), bytes: reasonText(unread.flatMap(({ problems }) => problems)) }]
    : [];
  return [...text, ...(await copies(row.target!, { files, results, isZip }))];
}

interface Marking {
  files: NamedFile[];
  results: FileResultDto[];
  isZip: boolean;
}

/** Of a single workbook one copy beside it; those of a ZIP in a folder of its name. */
async function copies(target: string, { files, results, isZip }: Marking): Promise<Companion[]> {
  const found: Companion[] = [];
  for (const [index, file] of files.entries()) {
    const result = results[index]!;
    if (!isWanting(result) || (!isZip && result.sheets.length === 0)) continue;
    const { name, bytes } = await returnedFile(file, result);
    const place = isZip ? path.posix.join(copiesPlace(target), name) : copyPlace(target);
    found.push({ place, bytes });
  }
  return found;
}
