import type { CellEdit } from '../cell-edit';
import { columnNumber } from './column-letter';
import { MOST_COLUMNS, MOST_ROWS, type SheetSource } from './sheet-grid';

const LETTERS = /^[A-Z]{1,3}$/;

/** A sheet with the edits of its cells in place of what it held. Edits of other sheets change nothing. */
export function layOver(source: SheetSource, edits: readonly CellEdit[]): SheetSource {
  const own = edits.filter((edit) => edit.sheet === source.name && isWithinBounds(edit));
  if (own.length === 0) return source;
  const rows = [...source.rows];
  for (const { row, column, text } of own) {
    const cells = [...(rows[row - 1] ?? [])];
    cells[columnNumber(column) - 1] = text === '' ? undefined : { t: 's', v: text };
    rows[row - 1] = cells;
  }
  const edited = new Set(own.map(({ row, column }) => `${column}${row}`));
  return { ...source, rows, edited };
}

function isWithinBounds({ row, column }: CellEdit): boolean {
  return (
    Number.isInteger(row) &&
    row >= 1 &&
    row <= MOST_ROWS &&
    LETTERS.test(column) &&
    columnNumber(column) <= MOST_COLUMNS
  );
}
