import { formOf, type FormNumber } from './form';
import { groupBy } from './group-by';
import type { HolderCategory } from './holder';
import type { ComparedRow } from './row-differences';
import { textKey } from './text';

/** The columns that name whom a row speaks of. Domain rules, section 5. */
const NAMING: Record<HolderCategory, readonly string[]> = {
  organization: ['org'],
  project: ['org', 'project'],
  cadre: ['org', 'person'],
  'youth-worker': ['org', 'person'],
};

/** What tells several rows of one holder and platform apart, the surest first; the last pairs by order. */
const SIGNS: readonly ((row: ComparedRow) => string | null)[] = [
  (row) => joined(account(row), textAt(row, 'phone')),
  account,
  (row) => textAt(row, 'phone'),
  () => '',
];

/**
 * Finds the row of before that each row of after continues: the same holder on the same platform. Several of one key
 * are paired by account, then phone, then their order. Rows without a partner are not in the map.
 */
export function pairRows(
  form: FormNumber,
  before: readonly ComparedRow[],
  after: readonly ComparedRow[],
): Map<ComparedRow, ComparedRow> {
  const naming = [...NAMING[formOf(form).category], 'platform'];
  const keyOf = (row: ComparedRow) => naming.map((key) => textAt(row, key) ?? '').join('\n');
  const earlier = groupBy(before, keyOf);
  const pairs = new Map<ComparedRow, ComparedRow>();
  for (const [key, rows] of groupBy(after, keyOf)) pairGroup(earlier.get(key) ?? [], rows, pairs);
  return pairs;
}

function pairGroup(before: ComparedRow[], after: ComparedRow[], pairs: Map<ComparedRow, ComparedRow>): void {
  let [left, right] = [before, after];
  for (const sign of SIGNS) {
    if (left.length === 0 || right.length === 0) return;
    const used = pairBySign(left, right, { sign, pairs });
    left = left.filter((row) => !used.has(row));
    right = right.filter((row) => !pairs.has(row));
  }
}

interface SignedPairing {
  sign: (row: ComparedRow) => string | null;
  pairs: Map<ComparedRow, ComparedRow>;
}

/** Returns the rows of before that found their partner. */
function pairBySign(
  before: ComparedRow[],
  after: ComparedRow[],
  { sign, pairs }: SignedPairing,
): Set<ComparedRow> {
  const waiting = groupBy(before, sign);
  const next = new Map<string, number>();
  const used = new Set<ComparedRow>();
  for (const row of after) {
    const sought = sign(row);
    if (sought === null) continue;
    const index = next.get(sought) ?? 0;
    const partner = waiting.get(sought)?.[index];
    if (!partner) continue;
    next.set(sought, index + 1);
    pairs.set(row, partner);
    used.add(partner);
  }
  return used;
}

function account(row: ComparedRow): string | null {
  return textAt(row, 'uid') ?? textAt(row, 'url');
}

function joined(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : `${a}\n${b}`;
}

function textAt({ values }: ComparedRow, key: string): string | null {
  const value = values[key];
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return textKey(String(value)) || null;
}
