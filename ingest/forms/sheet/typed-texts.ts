import { withoutIdCards } from '../../../domain/id-card';
import type { Problem } from '../../../domain/problem';
import type { Field } from '../fields/field';
import { cellText, type Cell } from '../workbook/cell';
import { columnLetter } from '../workbook/column-letter';
import type { SheetReading } from '../workbook-reading';
import { isForbidden } from './forbidden-cells';
import type { PlacedColumn } from './heading';

export interface ReadCells {
  columns: readonly PlacedColumn[];
  /** Rows of data by number. */
  rows: ReadonlySet<number>;
  cellOf(row: number, column: PlacedColumn): Cell;
}

const LONGEST = 2000;

/** What stands in the cells that have a problem, by row and key; nothing of those that hold what is forbidden. */
export function typedTexts(
  problems: readonly Problem[],
  { columns, rows, cellOf }: ReadCells,
): SheetReading['typed'] {
  const byLetter = new Map(columns.map((placed) => [columnLetter(placed.column), placed]));
  const typed: SheetReading['typed'] = {};
  for (const { row, column } of problems) {
    const placed = column === null ? undefined : byLetter.get(column);
    if (row === null || placed === undefined || !rows.has(row)) continue;
    const { key, field } = placed.definition;
    const cell = cellOf(row, placed);
    (typed[row] ??= {})[key] ??= typedIn(cell, field);
  }
  return typed;
}

function typedIn(cell: Cell, { typed }: Field): string {
  if (isForbidden(cell)) return '';
  return withoutIdCards((typed ?? cellText)(cell).slice(0, LONGEST));
}
