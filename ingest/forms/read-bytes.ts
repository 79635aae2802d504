import { makeProblem } from './problems/make-problem';
import { isPassedOver, readSheet } from './sheet/read-sheet';
import { openWorkbook } from './workbook/open-workbook';
import type { WorkbookReading } from './workbook-reading';

/** Reads a handed-in file here and now, without the bounds on time and memory that readWorkbook adds. */
export function readBytes(bytes: Buffer, fileName: string): WorkbookReading {
  const opened = openWorkbook(bytes);
  if (opened.kind === 'refused') return { fileName, problems: [opened.problem], sheets: [] };
  const sheets = opened.sheets.map((grid) => readSheet(grid, fileName));
  const problems = sheets.every(isPassedOver) ? [makeProblem({ code: 'FILE.NO_FORMS' })] : [];
  return { fileName, problems, sheets };
}
