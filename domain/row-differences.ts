import { type CellDifference, cellDifferences } from './cell-difference';
import type { FormNumber } from './form';
import { pairRows } from './row-pairing';

export type { CellDifference } from './cell-difference';

/** What became of a row from one version of a form to the next. */
export const ROW_CHANGES = ['new', 'changed', 'unchanged', 'missing'] as const;
export type RowChange = (typeof ROW_CHANGES)[number];

/** A row as versions are compared: its number as Excel shows it, and its values by the keys of the columns. */
export interface ComparedRow {
  row: number;
  values: Record<string, unknown>;
}

/** What became of one row: `before` is null for a new one, `after` for one that is missing now. */
export interface RowDifference {
  change: RowChange;
  before: ComparedRow | null;
  after: ComparedRow | null;
  /** The cells that differ, of a changed row; empty for every other. */
  cells: CellDifference[];
}

/**
 * What changed from one version of a form to another: the rows of after in their order, then those of before that
 * are missing. A row is the same as one of before when it names the same holder on the same platform.
 * Source: domain rules, section 5, re-submission.
 */
export function rowDifferences(
  form: FormNumber,
  before: readonly ComparedRow[],
  after: readonly ComparedRow[],
): RowDifference[] {
  const pairs = pairRows(form, before, after);
  const found = new Set(pairs.values());
  return [
    ...after.map((row) => differenceOf(pairs.get(row) ?? null, row)),
    ...before.filter((row) => !found.has(row)).map(missing),
  ];
}

/** How many rows became what. */
export function countChanges(differences: readonly RowDifference[]): Record<RowChange, number> {
  const counts = { new: 0, changed: 0, unchanged: 0, missing: 0 };
  for (const { change } of differences) counts[change] += 1;
  return counts;
}

function differenceOf(before: ComparedRow | null, after: ComparedRow): RowDifference {
  if (before === null) return { change: 'new', before, after, cells: [] };
  const cells = cellDifferences(before.values, after.values);
  return { change: cells.length > 0 ? 'changed' : 'unchanged', before, after, cells };
}

function missing(before: ComparedRow): RowDifference {
  return { change: 'missing', before, after: null, cells: [] };
}
