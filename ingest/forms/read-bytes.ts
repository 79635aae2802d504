import type { Problem } from '../../domain/problem';
import { makeProblem } from './problems/make-problem';
import type { ReadingOptions } from './reading-options';
import { isPassedOver, readSheet } from './sheet/read-sheet';
import { openWorkbook } from './workbook/open-workbook';
import type { SheetGrid } from './workbook/sheet-grid';
import type { WorkbookReading } from './workbook-reading';
import { changesSince, formVersionOf } from './writing/form-version';
import { isOwnSheet } from './writing/own-sheets';

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
  const told = sheets.filter((sheet) => !(isPassedOver(sheet) && isOwnSheet(sheet.sheet)));
  return { fileName, problems: [...problems, ...oldVersion(opened.sheets)], sheets: told };
}

/** A workbook made from an older version of the forms earns one hint, which says what it cannot know. */
function oldVersion(sheets: readonly SheetGrid[]): Problem[] {
  const changes = changesSince(formVersionOf(sheets));
  if (changes.length === 0) return [];
  return [makeProblem({ code: 'FILE.OLD_TEMPLATE', facts: { changes: changes.join('；') } })];
}
