import path from 'node:path';
import { isZipOfWorkbooks, readZip, type SkippedFile } from '../../../ingest/forms/workbook/zip-of-workbooks';
import type { FileResultDto } from '../submissions/submission.dto';

/** A workbook by its name; in a ZIP with its folders. */
export interface NamedFile {
  name: string;
  bytes: Buffer;
}

/** The workbooks to take in: the file itself, or those of a ZIP. `refused` says why a ZIP was not opened. */
export interface UnpackedFile {
  files: NamedFile[];
  skipped: SkippedFile[];
  refused: FileResultDto | null;
}

/** Opens a ZIP of workbooks; any other file stands for itself, whatever it holds. */
export function unpackFile({ name, bytes }: NamedFile): UnpackedFile {
  if (!isZipOfWorkbooks(bytes)) return { files: [{ name, bytes }], skipped: [], refused: null };
  const zip = readZip(bytes);
  if (zip.kind === 'refused') return { files: [], skipped: [], refused: refusedFile(name, zip.problem) };
  return {
    files: zip.files.map((file) => ({ name: file.path, bytes: file.bytes })),
    skipped: zip.skipped,
    refused: null,
  };
}

/** The result of a file that was not read at all. */
export function refusedFile(name: string, problem: FileResultDto['problems'][number]): FileResultDto {
  return { fileName: path.posix.basename(name), result: 'refused', problems: [problem], sheets: [] };
}
