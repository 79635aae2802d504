import type { Reading } from './reading';

/** The counts that a page shows of its owner. */
export type CountName = keyof Reading['steps'];
export const COUNTS: readonly CountName[] = ['following', 'followers', 'posts'];
const FACTS = ['uid', 'handle', 'nickname', 'verified', 'verifiedKind', 'verifiedType', 'reason'] as const;

/** Post times are read from words like “3小时前”: closer than this they are the same post. */
const SAME_POST_MS = 3_600_000;

/** What a run of equal readings (快照) says: as a reading, without the note whether anything is rounded. */
export type SnapshotContent = Omit<Reading, 'rounded' | 'lastPostAt'> & { lastPostAt: Date | null };
/** The numbers of a reading: they change daily, and are kept apart from what the page says in words. */
export type SnapshotCounts = Pick<SnapshotContent, CountName | 'steps' | 'lastPostAt'>;
/** All that is no number. */
export type SnapshotFacts = Omit<SnapshotContent, keyof SnapshotCounts>;

/**
 * Does a reading only repeat what the run says? Then the run is extended; otherwise a new one begins. What the
 * page does not show (null) contradicts nothing. A rounded count repeats every count within its step, but a
 * more exact one says something new. Source: platform rules, section 5.
 */
export function repeatsRun(run: SnapshotContent, reading: SnapshotContent): boolean {
  return repeatsFacts(run, reading) && repeatsCounts(run, reading);
}

/** Does a reading say nothing else in words than the run? */
export function repeatsFacts(run: SnapshotFacts, reading: SnapshotFacts): boolean {
  return FACTS.every((fact) => reading[fact] === null || reading[fact] === run[fact]);
}

/** Does a reading show no other numbers than the run? */
export function repeatsCounts(run: SnapshotCounts, reading: SnapshotCounts): boolean {
  return (
    COUNTS.every((count) => repeatsCount(countOf(run, count), countOf(reading, count))) &&
    isSamePost(run.lastPostAt, reading.lastPostAt)
  );
}

/**
 * The reading as it is kept when it begins a new run: a count that only repeats the last run's more roughly
 * keeps the exact value, so that rounding never shows as a change.
 */
export function settledContent(run: SnapshotContent | null, reading: SnapshotContent): SnapshotContent {
  if (run === null) return reading;
  const settled = { ...reading, steps: { ...reading.steps } };
  for (const count of COUNTS) {
    if (reading[count] === null || !repeatsCount(countOf(run, count), countOf(reading, count))) continue;
    settled[count] = run[count];
    settled.steps[count] = run.steps[count];
  }
  return settled;
}

/** The numbers as a run keeps them: what a page does not show stays as the run before it knew it. */
export function carriedCounts(run: SnapshotCounts | null, reading: SnapshotCounts): SnapshotCounts {
  const { following, followers, posts, steps, lastPostAt } = reading;
  const carried: SnapshotCounts = { following, followers, posts, steps: { ...steps }, lastPostAt };
  if (run === null) return carried;
  for (const count of COUNTS) {
    if (carried[count] !== null) continue;
    carried[count] = run[count];
    carried.steps[count] = run.steps[count];
  }
  return { ...carried, lastPostAt: lastPostAt ?? run.lastPostAt };
}

/** A count and its rounding step: 1 = exact, 10000 = 万; a known value without a step is taken as exact. */
export interface SteppedCount {
  value: number | null;
  step: number | null;
}

function countOf(content: SnapshotCounts, count: CountName): SteppedCount {
  return { value: content[count], step: content.steps[count] };
}

/** Does a count say no more than the one known? What is not shown says nothing; a rounder one repeats all within its step. */
export function repeatsCount(known: SteppedCount, seen: SteppedCount): boolean {
  if (seen.value === null) return true;
  if (known.value === null || stepOf(seen) < stepOf(known)) return false;
  return Math.abs(seen.value - known.value) < stepOf(seen);
}

function stepOf(count: SteppedCount): number {
  return count.step ?? 1;
}

function isSamePost(known: Date | null, seen: Date | null): boolean {
  if (seen === null) return true;
  return known !== null && Math.abs(seen.getTime() - known.getTime()) < SAME_POST_MS;
}
