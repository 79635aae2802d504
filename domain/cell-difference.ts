import { textKey } from './text';

/** One cell that says something else than before. `key` names its column. */
export interface CellDifference {
  key: string;
  before: unknown;
  after: unknown;
}

/** Not cells: the place of a row in its sheet, and what its `url` was read to mean. */
const NO_CELLS: ReadonlySet<string> = new Set(['row', 'address']);

/** The cells in which two rows differ, in the order of the newer row's columns, then those it has no more. */
export function cellDifferences(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): CellDifference[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys]
    .filter((key) => !NO_CELLS.has(key) && !isSameCell(before[key], after[key]))
    .map((key) => ({ key, before: before[key] ?? null, after: after[key] ?? null }));
}

/**
 * Do two cells say the same? Texts are compared as names are (width, spaces, brackets, case aside); null, undefined
 * and blank text are the same; lists and groups of values by what is in them.
 */
export function isSameCell(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  const [left, right] = [comparable(a), comparable(b)];
  if (Object.is(left, right)) return true;
  if (Array.isArray(left) && Array.isArray(right)) return isSameList(left, right);
  return isGroup(left) && isGroup(right) && isSameGroup(left, right);
}

function comparable(value: unknown): unknown {
  if (typeof value === 'string') return textKey(value) || null;
  return value ?? null;
}

function isSameList(a: unknown[], b: unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => isSameCell(value, b[index]));
}

function isSameGroup(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSameCell(a[key], b[key]));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
