import type { Problem } from '../../../domain/problem';
import { shorten } from '../problems/make-problem';
import type { SheetGrid } from '../workbook/sheet-grid';
import { safeText } from '../writing/safe-text';
import { addressText } from '../package/cell-address';
import type { MarkKind } from './mark-colours';
import { placeOf } from './sheet-marks';

/** One line of 退回说明. */
export interface ReturnLine {
  kind: MarkKind;
  /** Empty for what concerns the whole file. */
  sheet: string;
  row: number | null;
  column: string | null;
  /** What the copy itself has in that cell, never what else is known of it. */
  value: string;
  message: string;
  /** The cell to go to; null for what concerns the whole file. */
  address: string | null;
}

/** The lines of a sheet, in the order of its problems. */
export function linesOf(grid: SheetGrid, problems: readonly Problem[]): ReturnLine[] {
  return problems.map((problem) => {
    const { severity, row, column, message } = problem;
    const at = placeOf(problem, grid);
    const value = row === null || column === null ? '' : safeText(shorten(grid.text(at.row, at.column)));
    return { kind: severity, sheet: grid.name, row, column, value, message, address: addressText(at) };
  });
}

export function linesOfFile(problems: readonly Problem[]): ReturnLine[] {
  return problems.map(({ severity, message }) => ({
    kind: severity,
    sheet: '',
    row: null,
    column: null,
    value: '',
    message,
    address: null,
  }));
}
