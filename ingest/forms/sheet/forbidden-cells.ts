import { holdsIdCard, isRoundedIdCard } from '../../../domain/id-card';
import type { Problem } from '../../../domain/problem';
import { makeProblem } from '../problems/make-problem';
import type { Cell } from '../workbook/cell';
import { columnLetter } from '../workbook/column-letter';
import type { SheetGrid } from '../workbook/sheet-grid';
import type { ColumnLayout } from './heading';

const SHORTEST = 18;
const LONGEST_LOOKED_AT = 5000;

/** Does the cell hold an ID-card number? Its value is neither kept nor shown. */
export function isForbidden({ value }: Cell): boolean {
  if (typeof value === 'number') return isRoundedIdCard(value);
  if (typeof value !== 'string' || value.length < SHORTEST) return false;
  return holdsIdCard(value.slice(0, LONGEST_LOOKED_AT));
}

/**
 * An error for every ID-card number in a cell that no column of the form reads: in remarks, head lines, columns
 * that are ignored.
 */
export function forbiddenOutside(
  grid: SheetGrid,
  dataRows: readonly number[],
  { columns }: Pick<ColumnLayout, 'columns'>,
): Problem[] {
  const read = new Set(columns.flatMap(({ column, parts = [] }) => [column, ...parts]));
  const data = new Set(dataRows);
  const problems: Problem[] = [];
  for (let row = 1; row <= grid.lastRow; row += 1) {
    for (const column of grid.longCells(row, SHORTEST)) {
      const isRead = data.has(row) && read.has(column);
      if (!isRead && isForbidden(grid.cell(row, column))) problems.push(forbidden(row, column));
    }
  }
  return problems;
}

/** A text that may be kept: null when it holds an ID-card number. */
export function allowedText(text: string | null): string | null {
  return text !== null && holdsIdCard(text) ? null : text;
}

function forbidden(row: number, column: number): Problem {
  return makeProblem({ code: 'CELL.ID_CARD', place: { row, column: columnLetter(column) } });
}
