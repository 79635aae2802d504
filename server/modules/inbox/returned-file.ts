import path from 'node:path';
import { markWorkbook } from '../../../ingest/forms/marked-copy/mark-workbook';
import type { FileResultDto } from '../submissions/submission.dto';
import type { NamedFile } from './unpacked-file';

/**
 * What goes back of a file that was refused, wholly or in part: its marked copy, or where no sheet could be read a
 * text with the reason. Folders of its name are kept.
 */
export async function returnedFile(file: NamedFile, { problems, sheets }: FileResultDto): Promise<NamedFile> {
  const { dir, base } = path.posix.parse(file.name);
  if (sheets.length === 0) return { name: `${file.name}.txt`, bytes: reasonText(problems) };
  const { fileName, bytes } = await markWorkbook({
    ...{ bytes: file.bytes, fileName: base, edits: [], problems },
    sheets: sheets.map(({ sheet, problems: found }) => ({ sheet, problems: found })),
  });
  return { name: path.posix.join(dir, fileName), bytes };
}

/** Sentences as Notepad shows them. */
export function reasonText(problems: FileResultDto['problems']): Buffer {
  return Buffer.from(problems.map(({ message }) => `${message}\r\n`).join(''));
}
