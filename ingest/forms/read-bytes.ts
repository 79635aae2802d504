import { makeProblem } from './problems/make-problem';
import type { ReadingOptions } from './reading-options';
import { isPassedOver, readSheet } from './sheet/read-sheet';
import { openWorkbook } from './workbook/open-workbook';
import type { WorkbookReading } from './workbook-reading';

/** What is decided about a file before it is read. */
export type ReadingChoices = Pick<ReadingOptions, 'edits' | 'forms'>;

/** Reads a handed-in file here and now, without the bounds on time and memory that readWorkbook adds. */
export function readBytes(bytes: Buffer, fileName: string, choices: ReadingChoices = {}): WorkbookReading {
  const opened = openWorkbook(bytes, choices.edits);
  if (opened.kind === 'refused') return { fileName, problems: [opened.problem], sheets: [] };
  const { forms = {} } = choices;
  const sheets = opened.sheets.map((grid) => {
    const chosen = Object.hasOwn(forms, grid.name) ? forms[grid.name] : undefined;
    return readSheet(grid, fileName, chosen);
  });
  const problems = sheets.every(isPassedOver) ? [makeProblem({ code: 'FILE.NO_FORMS' })] : [];
  return { fileName, problems, sheets };
}
