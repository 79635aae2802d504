import { type PackedMonth, readMoments, unpackMonth } from '../../../domain/packed-month';
import type { CountStretch, FactRun } from '../../../domain/reading-runs';
import type { SnapshotContent, SnapshotCounts, SnapshotFacts } from '../../../domain/snapshot-run';

/** Numbers as queries give them: a step is null where the number is exact. */
export interface CountColumns {
  followers: number | null;
  following: number | null;
  posts: number | null;
  followersStep: number | null;
  followingStep: number | null;
  postsStep: number | null;
  lastPostAt: Date | null;
}

export type FactColumns = SnapshotFacts;
export type FactRunRow = Omit<FactRun, 'facts'> & FactColumns;
export type CountRunRow = Omit<CountStretch, 'counts'> & CountColumns;
export type MonthRow = PackedMonth & { month: string };

/** The numbers of a row, in the shape the rules speak of. */
export function countsOf(row: CountColumns): SnapshotCounts {
  const { followers, following, posts, lastPostAt } = row;
  const stepOf = (value: number | null, step: number | null): number | null =>
    value === null ? null : (step ?? 1);
  const steps = {
    followers: stepOf(followers, row.followersStep),
    following: stepOf(following, row.followingStep),
    posts: stepOf(posts, row.postsStep),
  };
  return { followers, following, posts, steps, lastPostAt };
}

export function factsOf(row: FactColumns): SnapshotFacts {
  const { uid, handle, nickname, verified, verifiedKind, verifiedType, reason } = row;
  return { uid, handle, nickname, verified, verifiedKind, verifiedType, reason };
}

export function contentOfRow(row: FactColumns & CountColumns): SnapshotContent {
  return { ...factsOf(row), ...countsOf(row) };
}

export function factRunOf(row: FactRunRow): FactRun {
  const { id, checkId, firstSeenAt, lastSeenAt, readings } = row;
  return { id, checkId, firstSeenAt, lastSeenAt, readings, facts: factsOf(row) };
}

export function stretchOf(row: CountRunRow): CountStretch {
  const { firstSeenAt, lastSeenAt, readings } = row;
  return { firstSeenAt, lastSeenAt, readings, counts: countsOf(row) };
}

/** The days of a month that is over, each a stretch of its own. */
export function stretchesOf({ month, ...packed }: MonthRow): CountStretch[] {
  const moments = readMoments(month, packed);
  let before = new Date(0);
  return unpackMonth(month, packed).map(({ at, counts }) => {
    const ofDay = moments.filter((moment) => moment > before && moment <= at);
    before = at;
    return { firstSeenAt: ofDay[0] ?? at, lastSeenAt: at, readings: ofDay.length, counts };
  });
}
