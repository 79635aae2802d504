import type { SheetGrid } from '../workbook/sheet-grid';
import type { ColumnLayout } from './heading';

const DITTO = /^(?:同上|〃|″|")$/u;

/** Cells that say 同上, by row and column, with the row above that holds what they mean. */
export function dittoRows(
  grid: SheetGrid,
  rows: readonly number[],
  { columns }: ColumnLayout,
): Map<number, Map<number, number>> {
  const meant = new Map<number, Map<number, number>>();
  rows.slice(1).forEach((row, index) => {
    const above = rows[index]!;
    const dittos = columns.filter(({ column }) => DITTO.test(grid.text(row, column)));
    const places = dittos.map(({ column }) => [column, meant.get(above)?.get(column) ?? above] as const);
    if (places.length > 0) meant.set(row, new Map(places));
  });
  return meant;
}
