import type { Reading } from './reading';

/** What readings of a page are compared by, in the order in which people look at it. */
export const READ_FIELDS = [
  'uid',
  'nickname',
  'handle',
  'verified',
  'verifiedKind',
  'verifiedType',
  'reason',
  'followers',
  'following',
  'posts',
  'lastPostAt',
] as const;
export type ReadField = (typeof READ_FIELDS)[number];

/** One field of two readings; null = not shown on that page, or the page was not read. */
export interface ComparedField {
  field: ReadField;
  before: Reading[ReadField];
  after: Reading[ReadField];
  /** Rounding steps of a count on both sides: 1 = exact, 10000 = 万; null for what is no count, or not shown. */
  steps: { before: number | null; after: number | null };
  differs: boolean;
}

/** Two readings field by field. Null stands for a page that was not read: it shows nothing, and nothing differs from it. */
export function comparedReadings(before: Reading | null, after: Reading | null): ComparedField[] {
  return READ_FIELDS.map((field) => ({
    field,
    before: before?.[field] ?? null,
    after: after?.[field] ?? null,
    steps: { before: stepOf(field, before), after: stepOf(field, after) },
    differs: differs(field, before, after),
  }));
}

function differs(field: ReadField, before: Reading | null, after: Reading | null): boolean {
  if (before === null || after === null) return false;
  const [one, other] = [before[field], after[field]];
  if (field === 'lastPostAt') return momentOf(one) !== momentOf(other);
  return one !== other || stepOf(field, before) !== stepOf(field, after);
}

function momentOf(value: Reading[ReadField]): number | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** 870000 said exactly and 87万 are not the same reading. */
function stepOf(field: ReadField, reading: Reading | null): number | null {
  if (field !== 'followers' && field !== 'following' && field !== 'posts') return null;
  return reading?.[field] == null ? null : (reading.steps[field] ?? 1);
}
