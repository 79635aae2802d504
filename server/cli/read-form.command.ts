import path from 'node:path';
import type { SheetReading, WorkbookReading } from '../../ingest/forms/workbook-reading';
import { EXIT, printJson } from './command-io';
import { readNamedFile } from './read-file';
import type { CommandTable } from './tuanwei';

/** `read-form FILE`: what every sheet of a workbook says and what is wrong in it, without a database. */
export function addReadForm({ program, io, end }: CommandTable): void {
  program
    .command('read-form')
    .description(
      'Read a form workbook: one entry a sheet, with rows and problems.\n读取附表文件，逐表给出行和问题。',
    )
    .argument('<file>', 'the .xlsx file')
    .action(async (file: string) => {
      const bytes = await readNamedFile(file);
      const { readWorkbook } = await import('../../ingest/forms/read-workbook.js');
      const reading = await readWorkbook(bytes, path.basename(file));
      const refusal = reading.problems.find((problem) => problem.severity === 'error');
      printJson(io, refusal ? [unreadableEntry(reading)] : reading.sheets.map(sheetEntry));
      if (!refusal) return;
      io.err(`${reading.fileName}：${refusal.message}\n`);
      end(EXIT.refused);
    });
}

function sheetEntry({ sheet, form, unit, phase, rows, problems }: SheetReading) {
  return { sheet, form, unit, phase, rows, problems };
}

function unreadableEntry({ problems }: WorkbookReading) {
  return { sheet: null, form: null, unit: null, phase: null, rows: [], problems };
}
