import path from 'node:path';
import type { Problem } from '../../../domain/problem';
import { isZipOfWorkbooks, readZip, type SkippedFile } from '../../../ingest/forms/workbook/zip-of-workbooks';
import type { FileResultDto } from '../submissions/submission.dto';

/** A workbook by its name; in a ZIP with its folders. */
export interface NamedFile {
  name: string;
  bytes: Buffer;
  /** Why it is not read at all. */
  refused?: Problem;
}

/** The workbooks to take in. */
export interface UnpackedFile {
  /** Do they come out of a ZIP, and not stand for themselves? */
  isZip: boolean;
  files: NamedFile[];
  /** What lies in the ZIP besides. */
  skipped: SkippedFile[];
}

/** Opens a ZIP of workbooks; any other file, and a ZIP that cannot be opened, stands for itself. */
export function unpackFile(file: NamedFile): UnpackedFile {
  if (!isZipOfWorkbooks(file.bytes)) return { isZip: false, files: [file], skipped: [] };
  const zip = readZip(file.bytes);
  if (zip.kind === 'refused')
    return { isZip: false, files: [{ ...file, refused: zip.problem }], skipped: [] };
  const files = zip.files.map(({ path: name, bytes }) => ({ name, bytes }));
  return { isZip: true, files, skipped: zip.skipped };
}

/** The result of a file that is not read at all. */
export function refusedFile(name: string, problem: Problem): FileResultDto {
  return { fileName: path.posix.basename(name), result: 'refused', problems: [problem], sheets: [] };
}
