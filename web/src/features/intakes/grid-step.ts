/** A cell of the table by its place: both count from 0. */
export interface GridPlace {
  row: number;
  column: number;
}

const STEPS: Record<string, { row: number; column: number }> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/**
 * Where a key leads from a cell, as in a spreadsheet: arrows by one, Home and End along the row, with Ctrl to the
 * first and last row too. Stays inside the table; null when the key does not move.
 */
export function gridStep(
  key: { key: string; ctrlKey: boolean },
  from: GridPlace,
  size: { rows: number; columns: number },
): GridPlace | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  if (key.key === 'Home') return { row: key.ctrlKey ? 0 : from.row, column: 0 };
  if (key.key === 'End') return { row: key.ctrlKey ? last.row : from.row, column: last.column };
  const step = STEPS[key.key];
  if (!step) return null;
  return {
    row: within(from.row + step.row, last.row),
    column: within(from.column + step.column, last.column),
  };
}

function within(index: number, last: number): number {
  return Math.max(0, Math.min(last, index));
}
