import type { SheetGrid } from '../workbook/sheet-grid';

/** Forged files may hold any number of overlapping ranges. */
const MOST_CELLS = 500_000;

/**
 * Cells below the first of a merged range, by row and column, with the row that holds their text: an
 * organization merged over its five cadres is meant for all five. A cell that a person has corrected stands alone.
 */
export function mergedCells(grid: SheetGrid, belowRow: number): Map<number, Map<number, number>> {
  const cells = new Map<number, Map<number, number>>();
  let left = MOST_CELLS;
  for (const { first, last, column } of grid.tallRanges()) {
    if (first <= belowRow) continue;
    for (let row = first + 1; row <= Math.min(last, grid.lastRow) && left > 0; row += 1, left -= 1) {
      if (grid.isEdited(row, column)) continue;
      const columns = cells.get(row) ?? new Map<number, number>();
      cells.set(row, columns.set(column, first));
    }
  }
  return cells;
}
