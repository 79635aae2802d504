import type { Writable } from 'node:stream';
import { stream } from 'exceljs';
import { writeNotesSheet } from './notes.sheet';
import { writeOverviewSheet } from './overview.sheet';
import type { ProgressExport } from './progress-export';
import { writeReportingSheet } from './reporting.sheet';
import { writeUnitsSheet } from './units.sheet';
import { writeUnverifiedSheet } from './unverified.sheet';

/** Writes the progress workbook row by row into a stream, and ends it. Rejects when the rows cannot be read. */
export async function writeProgressWorkbook(contents: ProgressExport, out: Writable): Promise<void> {
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  workbook.creator = '团微';
  workbook.created = contents.moment.at;
  writeOverviewSheet(workbook, contents);
  writeUnitsSheet(workbook, contents);
  writeReportingSheet(workbook, contents);
  await writeUnverifiedSheet(workbook, contents, () => !out.destroyed);
  writeNotesSheet(workbook, contents);
  if (!out.destroyed) await workbook.commit();
}
