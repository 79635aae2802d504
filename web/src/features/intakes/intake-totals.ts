import { isRead, isRefused, isReplaced } from './file-groups';
import type { IntakeFile, IntakeSheet } from './intake-answers';

/** What an intake holds, over all its sheets that can be taken: files by reading, rows by what they change. */
export interface IntakeTotals {
  files: number;
  /** Files that were read, the refused among them. */
  read: number;
  refusedFiles: number;
  edits: number;
  undecidedSheets: number;
  blockedSheets: number;
  /** By what they change, whether they can be taken or not. */
  new: number;
  changed: number;
  unchanged: number;
  missing: number;
  good: number;
  refused: number;
}

/** Adds up what was found in the files; cancelled ones do not count. All zero without files. */
export function intakeTotals(files: IntakeFile[]): IntakeTotals {
  const standing = files.filter((file) => file.state !== 'cancelled');
  const sheets = standing.flatMap((file) => file.sheets);
  return {
    files: standing.length,
    read: standing.filter(isRead).length,
    refusedFiles: standing.filter(isRefused).length,
    edits: standing.reduce((total, file) => total + file.edits, 0),
    undecidedSheets: sheets.filter((sheet) => sheet.undecided.length > 0).length,
    blockedSheets: sheets.filter((sheet) => isBlocked(sheet)).length,
    ...rowTotals(sheets.filter(isReady)),
  };
}

/** Is something wrong with the sheet as a whole, other than that it is undecided or replaced by a later file? */
function isBlocked(sheet: IntakeSheet): boolean {
  return sheet.blocked && sheet.undecided.length === 0 && !isReplaced(sheet);
}

/** Can this sheet be taken: its place is known, and nothing is wrong with it as a whole? */
export function isReady(sheet: IntakeSheet): boolean {
  return sheet.undecided.length === 0 && !sheet.blocked;
}

const ROW_COUNTS = ['new', 'changed', 'unchanged', 'missing', 'good', 'refused'] as const;
type RowTotals = Record<(typeof ROW_COUNTS)[number], number>;

/** Rows of these sheets by what they change. */
export function rowTotals(sheets: IntakeSheet[]): RowTotals {
  const sum = (name: keyof RowTotals) => sheets.reduce((total, { counts }) => total + counts[name], 0);
  return Object.fromEntries(ROW_COUNTS.map((name) => [name, sum(name)])) as RowTotals;
}
