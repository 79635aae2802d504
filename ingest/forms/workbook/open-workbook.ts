import type { Problem } from '../../../domain/problem';
import type { CellEdit } from '../cell-edit';
import { makeProblem } from '../problems/make-problem';
import { containerOf, type Container } from './container';
import { layOver } from './lay-over';
import { readCsv } from './read-csv';
import { readHtml } from './read-html';
import { readXls } from './read-xls';
import { readXlsx } from './read-xlsx';
import { readXmlSpreadsheet } from './read-xml-spreadsheet';
import { refuse, type SheetsReading } from './refusal';
import { SheetGrid } from './sheet-grid';

/** A workbook's sheets in order, or the one reason why the file cannot be read. */
export type OpenedWorkbook = { kind: 'open'; sheets: SheetGrid[] } | { kind: 'refused'; problem: Problem };

export const LARGEST_FILE = 30_000_000;

/** How each kind of file is read, behind a gate of its own. */
const READERS: Record<Container, (bytes: Buffer) => SheetsReading> = {
  zip: readXlsx,
  ole: readXls,
  html: readHtml,
  'xml-spreadsheet': readXmlSpreadsheet,
  text: readCsv,
  empty: () => refuse('FILE.EMPTY'),
  'web-archive': () => refuse('FILE.OTHER_FORMAT', { format: '单个文件网页（.mht）' }),
  other: () => refuse('FILE.NOT_A_WORKBOOK'),
};

/**
 * Opens a file that claims to be a workbook, with the edits laid over its cells. Whatever it holds, the answer is
 * sheets or one problem.
 */
export function openWorkbook(bytes: Buffer, edits: readonly CellEdit[] = []): OpenedWorkbook {
  const reading = readSheets(bytes);
  if (reading.kind === 'refused') {
    const { code, facts = {} } = reading;
    return { kind: 'refused', problem: makeProblem({ code, facts }) };
  }
  return { kind: 'open', sheets: reading.sheets.map((source) => new SheetGrid(layOver(source, edits))) };
}

function readSheets(bytes: Buffer): SheetsReading {
  if (bytes.length <= LARGEST_FILE) return READERS[containerOf(bytes)](bytes);
  const megabytes = { size: Math.ceil(bytes.length / 1_000_000), limit: LARGEST_FILE / 1_000_000 };
  return refuse('FILE.TOO_LARGE', megabytes);
}
