import { shanghaiDay } from './local-time';
import type { SnapshotCounts, SnapshotFacts } from './snapshot-run';

/** What the page said in words over a stretch of time, and the check that began it. */
export interface FactRun {
  id: string;
  checkId: string;
  firstSeenAt: Date;
  lastSeenAt: Date;
  readings: number;
  facts: SnapshotFacts;
}

/** The numbers it showed over a stretch of time. */
export interface CountStretch {
  firstSeenAt: Date;
  lastSeenAt: Date;
  readings: number;
  counts: SnapshotCounts;
}

/** A run of readings that say the same, words and numbers. */
export type ReadingRun = Omit<FactRun, 'facts'> & { facts: SnapshotFacts; counts: SnapshotCounts };

/** Followers at a moment; `step` 1 = exact. */
export interface FollowersPoint {
  at: Date;
  followers: number;
  step: number;
}

const NO_COUNTS: SnapshotCounts = {
  following: null,
  followers: null,
  posts: null,
  steps: { following: null, followers: null, posts: null },
  lastPostAt: null,
};

/**
 * Words and numbers put together again, oldest first. Both lists oldest first; numbers seen before any words are
 * left out, words without numbers stand alone. Stretches that only a month's end divides become one.
 */
export function readingRuns(facts: readonly FactRun[], stretches: readonly CountStretch[]): ReadingRun[] {
  const whole = facts.flatMap((run, index) => {
    const until = facts[index + 1]?.firstSeenAt;
    const own = stretches.filter(
      ({ firstSeenAt }) => firstSeenAt >= run.firstSeenAt && (!until || firstSeenAt < until),
    );
    return own.length === 0 ? [{ ...run, counts: NO_COUNTS }] : own.map((each) => ({ ...run, ...each }));
  });
  return whole.reduce<ReadingRun[]>((runs, next) => {
    const last = runs.at(-1);
    if (last?.id !== next.id || !sameCounts(last.counts, next.counts)) return [...runs, next];
    const readings = last.readings + next.readings;
    return [...runs.slice(0, -1), { ...last, lastSeenAt: next.lastSeenAt, readings }];
  }, []);
}

/**
 * Followers over time from stretches, oldest first: both ends of each, at most one point a local day (its last), and
 * of days in a row that say the same the first and the last.
 */
export function followersPoints(stretches: readonly CountStretch[]): FollowersPoint[] {
  const ofDay = new Map<string, FollowersPoint>();
  for (const { firstSeenAt, lastSeenAt, counts } of stretches) {
    if (counts.followers === null) continue;
    const { followers } = counts;
    for (const at of [firstSeenAt, lastSeenAt])
      ofDay.set(shanghaiDay(at), { at, followers, step: counts.steps.followers ?? 1 });
  }
  const points = [...ofDay.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    return before?.followers !== point.followers || after?.followers !== point.followers;
  });
}

function sameCounts(one: SnapshotCounts, other: SnapshotCounts): boolean {
  return (
    one.followers === other.followers &&
    one.following === other.following &&
    one.posts === other.posts &&
    one.steps.followers === other.steps.followers &&
    one.steps.following === other.steps.following &&
    one.steps.posts === other.steps.posts &&
    one.lastPostAt?.getTime() === other.lastPostAt?.getTime()
  );
}
