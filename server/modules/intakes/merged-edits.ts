import type { CellEdit } from '../../../ingest/forms/cell-edit';

/** Corrections and then newer ones: of one cell the newest counts. */
export function mergedEdits(before: readonly CellEdit[], newer: readonly CellEdit[]): CellEdit[] {
  const byCell = new Map<string, CellEdit>();
  for (const edit of [...before, ...newer])
    byCell.set(JSON.stringify([edit.sheet, edit.row, edit.column]), edit);
  return [...byCell.values()];
}
