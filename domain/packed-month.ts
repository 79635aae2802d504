import { shanghaiDay } from './local-time';
import { startOfShanghaiMonth } from './local-month';
import type { SnapshotCounts } from './snapshot-run';

/** Half the range of a 32-bit number: the milliseconds of a month fit in one only around zero. */
const HALF_RANGE = 2 ** 31;
const MINUTE_MS = 60_000;

/** Numbers and the moment from which they were known. */
export interface CountsFrom {
  at: Date;
  counts: SnapshotCounts;
}

/** A column of a packed month: one entry for each day, a single one when all are equal, null when all are null. */
export type PackedColumn = (number | null)[] | null;

/**
 * The readings of an account in one local month: the last one of each day with its numbers, of earlier ones the
 * moment alone. Moments are `packedMoment`s in order; steps are null where a number is exact.
 */
export interface PackedMonth {
  readAt: number[];
  earlierReadAt: number[] | null;
  followers: PackedColumn;
  following: PackedColumn;
  posts: PackedColumn;
  followersStep: PackedColumn;
  followingStep: PackedColumn;
  postsStep: PackedColumn;
  /** Minutes since 1970. */
  lastPostAt: PackedColumn;
}

/** A moment within a month (`2012-10`): milliseconds since it began, less 2^31. */
export function packedMoment(month: string, at: Date): number {
  return at.getTime() - startOfShanghaiMonth(month).getTime() - HALF_RANGE;
}

/** The other way round; exact to the millisecond. */
export function unpackedMoment(month: string, packed: number): Date {
  return new Date(startOfShanghaiMonth(month).getTime() + packed + HALF_RANGE);
}

/**
 * Packs a month. `reads`: every reading's moment, in any order, twice or once; `runs`: the numbers known from a
 * moment on, also from before the month. Null when nothing was read in the month.
 */
export function packMonth(
  month: string,
  { reads, runs }: { reads: readonly Date[]; runs: readonly CountsFrom[] },
): PackedMonth | null {
  const times = [...new Set(reads.map((at) => at.getTime()))].sort((a, b) => a - b);
  const moments = times.map((time) => new Date(time));
  const last = moments.filter((at, index) => !isOfDay(moments[index + 1], at));
  if (last.length === 0) return null;
  const earlier = moments.filter((at) => !last.includes(at));
  const packed = (at: Date): number => packedMoment(month, at);
  return {
    readAt: last.map(packed),
    earlierReadAt: earlier.length === 0 ? null : earlier.map(packed),
    ...columnsOf(countsOn(last, runs)),
  };
}

/** The last reading of each day, oldest first. */
export function unpackMonth(month: string, packed: PackedMonth): CountsFrom[] {
  const at = (column: PackedColumn, index: number): number | null =>
    column === null ? null : (column[column.length === 1 ? 0 : index] ?? null);
  return packed.readAt.map((moment, index) => {
    const lastPost = at(packed.lastPostAt, index);
    const known = {
      followers: at(packed.followers, index),
      following: at(packed.following, index),
      posts: at(packed.posts, index),
    };
    const steps = {
      followers: stepOf(known.followers, at(packed.followersStep, index)),
      following: stepOf(known.following, at(packed.followingStep, index)),
      posts: stepOf(known.posts, at(packed.postsStep, index)),
    };
    const lastPostAt = lastPost === null ? null : new Date(lastPost * MINUTE_MS);
    return { at: unpackedMoment(month, moment), counts: { ...known, steps, lastPostAt } };
  });
}

/** Every moment at which the account was read, oldest first. */
export function readMoments(month: string, { readAt, earlierReadAt }: PackedMonth): Date[] {
  const moments = [...(earlierReadAt ?? []), ...readAt].sort((a, b) => a - b);
  return moments.map((packed) => unpackedMoment(month, packed));
}

/** A month packed before, with what has been read of it since. */
export function mergedMonth(
  month: string,
  before: PackedMonth | null,
  late: { reads: readonly Date[]; runs: readonly CountsFrom[] },
): PackedMonth | null {
  if (before === null) return packMonth(month, late);
  const reads = [...readMoments(month, before), ...late.reads];
  return packMonth(month, { reads, runs: [...unpackMonth(month, before), ...late.runs] });
}

function isOfDay(at: Date | undefined, day: Date): boolean {
  return at !== undefined && shanghaiDay(at) === shanghaiDay(day);
}

/** The numbers known at each moment: those of the newest run that had begun. */
function countsOn(moments: readonly Date[], runs: readonly CountsFrom[]): (SnapshotCounts | null)[] {
  const sorted = runs.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  let next = 0;
  return moments.map((at) => {
    while (next < sorted.length && sorted[next]!.at <= at) next += 1;
    return next === 0 ? null : sorted[next - 1]!.counts;
  });
}

function columnsOf(days: readonly (SnapshotCounts | null)[]): Omit<PackedMonth, 'readAt' | 'earlierReadAt'> {
  const column = (valueOf: (counts: SnapshotCounts) => number | null): PackedColumn =>
    collapsed(days.map((counts) => (counts === null ? null : valueOf(counts))));
  return {
    followers: column(({ followers }) => followers),
    following: column(({ following }) => following),
    posts: column(({ posts }) => posts),
    followersStep: column(({ steps }) => roundingOf(steps.followers)),
    followingStep: column(({ steps }) => roundingOf(steps.following)),
    postsStep: column(({ steps }) => roundingOf(steps.posts)),
    lastPostAt: column(({ lastPostAt }) => minuteOf(lastPostAt)),
  };
}

/** A page may claim any year; one that fits in no 32-bit number of minutes is not believed. */
function minuteOf(at: Date | null): number | null {
  const minute = at === null ? null : Math.floor(at.getTime() / MINUTE_MS);
  return minute === null || Math.abs(minute) >= HALF_RANGE ? null : minute;
}

function collapsed(values: readonly (number | null)[]): PackedColumn {
  const [first] = values;
  if (!values.every((value) => value === first)) return [...values];
  return first === undefined || first === null ? null : [first];
}

/** Exact numbers, by far the most, need no step. */
function roundingOf(step: number | null): number | null {
  return step === 1 ? null : step;
}

function stepOf(value: number | null, rounding: number | null): number | null {
  return value === null ? null : (rounding ?? 1);
}
