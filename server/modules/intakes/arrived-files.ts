import type { Problem } from '../../../domain/problem';
import { isZipOfWorkbooks, readZip, ZIP_LIMITS } from '../../../ingest/forms/workbook/zip-of-workbooks';
import type { UploadedFile } from '../../http/upload-parts';
import type { ArrivedFile } from './intake-files.service';

/** What one upload may unpack to: all of it is in memory for a moment. */
const LIMITS = { ...ZIP_LIMITS, total: 128_000_000 };

/** The files of an upload, ZIPs of workbooks unpacked; what a ZIP holds besides is named with the reason. */
export function arrivedFiles(uploaded: readonly UploadedFile[]): ArrivedFile[] {
  return uploaded.flatMap(({ fileName, path, bytes }) =>
    isZipOfWorkbooks(bytes) ? unpacked(fileName, bytes) : [{ name: fileName, path, bytes, problems: [] }],
  );
}

function unpacked(zip: string, bytes: Buffer): ArrivedFile[] {
  const reading = readZip(bytes, LIMITS);
  if (reading.kind === 'refused')
    return [{ name: zip, path: null, bytes: Buffer.alloc(0), problems: [reading.problem] }];
  return [
    ...reading.files.map((file) => ({ ...placed(zip, file.path), bytes: file.bytes, problems: [] })),
    ...reading.skipped.map(({ path, reason }) => ({
      ...placed(zip, path),
      bytes: Buffer.alloc(0),
      problems: [skipped(path, reason)],
    })),
  ];
}

function placed(zip: string, path: string): Pick<ArrivedFile, 'name' | 'path'> {
  return { name: path.split('/').at(-1)!, path: `${zip}/${path}` };
}

function skipped(path: string, reason: string): Problem {
  return {
    code: 'FILE.SKIPPED',
    severity: 'hint',
    row: null,
    column: null,
    value: path.slice(0, 80),
    message: reason,
  };
}
