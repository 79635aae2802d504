import {
  type CountChanges,
  dailyChange,
  daysBetween,
  learnChange,
  noChanges,
  type ReadCount,
  restartFrom,
} from './count-changes';
import { repeatsCount } from './snapshot-run';
import { CONFIRMATION_HOURS } from './verification';

/** Why a count read from a page is not believed at once. */
export const SUSPICIONS = ['fell-to-zero', 'tenfold', 'beyond-six-sigma'] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

/** When a count is out of proportion. Below its floor a suspicion would be noise: three followers may leave. */
export const SUSPICIOUS = {
  /** A fall to 0 from so many or more. */
  zeroFloor: 10,
  /** Ten times as many or as few, and at least so many apart. */
  factor: 10,
  factorFloor: 1000,
  /** Beyond so many standard deviations of the account's own daily changes, and at least so many apart. */
  sigmas: 6,
  sigmaFloor: 100,
  /** Changes that must have been seen before the account's own history is asked. */
  leastChanges: 7,
  /** A standard deviation is taken as at least 2 % a day: steady accounts may be in the news. */
  leastDeviation: 0.02,
  /** The second reading confirms the first when it is within so large a part of it. */
  nearness: 0.2,
} as const;

/** A suspicious reading that waits for its second. */
export interface WaitingCount extends ReadCount {
  why: Suspicion;
}

/** What is known of one count of an account. */
export interface CountHistory {
  /** The newest count that is believed; null before the first reading. */
  value: number | null;
  /** Its rounding step: 1 = exact; null when not known. */
  step: number | null;
  changes: CountChanges;
  waiting: WaitingCount | null;
}

/** What one reading does to a count. */
export interface CountJudgement {
  /** Is the count read the account's now? */
  accepted: boolean;
  /** Why not; null when accepted. */
  suspicion: Suspicion | null;
  /** What became of the suspicion that was waiting before: `again` = it goes on waiting. */
  settled: 'confirmed' | 'refuted' | 'again' | null;
  history: CountHistory;
}

/** When a count was not believed: from its suspicious reading until it was settled. */
export interface DoubtedStretch {
  seenAt: Date;
  /** Null while it waits. */
  settledAt: Date | null;
  accepted: boolean | null;
}

/** Was the count read at the moment not believed, then or ever since? What was confirmed later was true all along. */
export function isDoubtedAt(stretches: readonly DoubtedStretch[], at: Date): boolean {
  return stretches.some(
    ({ seenAt, settledAt, accepted }) =>
      accepted !== true && at >= seenAt && (settledAt === null || at < settledAt),
  );
}

/** A count nobody has read yet. */
export function unreadCount(): CountHistory {
  return { value: null, step: null, changes: noChanges(), waiting: null };
}

/**
 * Judges a count that a page shows. A count out of proportion (fallen to 0, ten times as many or as few, beyond
 * six standard deviations of the account's own daily changes) waits; a second reading near it, 24 h or more
 * later, makes it the account's, any other refutes it. What rounding can explain is never suspicious.
 */
export function judgeCount(history: CountHistory, seen: ReadCount): CountJudgement {
  const { waiting } = history;
  if (waiting !== null && isSaidAgain(history, waiting, seen)) return judgeAgain(history, waiting, seen);
  const settled = waiting && 'refuted';
  const why = suspicionOf(history, seen);
  if (why === null) return { accepted: true, suspicion: null, settled, history: taken(history, seen) };
  return { accepted: false, suspicion: why, settled, history: { ...history, waiting: { ...seen, why } } };
}

function judgeAgain(history: CountHistory, waiting: WaitingCount, seen: ReadCount): CountJudgement {
  return isDayLater(waiting, seen)
    ? { accepted: true, suspicion: null, settled: 'confirmed', history: believed(history, seen) }
    : { accepted: false, suspicion: waiting.why, settled: 'again', history };
}

function taken(history: CountHistory, seen: ReadCount): CountHistory {
  const isRepeat = repeatsCount(history, seen);
  // A rougher count that repeats an exact one has nothing to teach.
  const isRougher = isRepeat && seen.step > (history.step ?? 1);
  const changes = isRougher ? history.changes : learnChange(history.changes, seen);
  return isRepeat
    ? { ...history, changes, waiting: null }
    : { value: seen.value, step: seen.step, changes, waiting: null };
}

/** The jump itself is not learned: it would hide the next one. */
function believed(history: CountHistory, seen: ReadCount): CountHistory {
  return {
    value: seen.value,
    step: seen.step,
    changes: restartFrom(history.changes, seen),
    waiting: null,
  };
}

function suspicionOf(history: CountHistory, seen: ReadCount): Suspicion | null {
  if (history.value === null || repeatsCount(history, seen)) return null;
  const known = { value: history.value, step: history.step ?? 1 };
  const apart = Math.abs(seen.value - known.value);
  if (apart <= Math.max(slackOf(known.step), slackOf(seen.step))) return null;
  if (seen.value === 0 && known.value >= SUSPICIOUS.zeroFloor) return 'fell-to-zero';
  const [low, high] = nearestEnds(known, seen);
  if (apart >= SUSPICIOUS.factorFloor && high >= SUSPICIOUS.factor * Math.max(low, 1)) return 'tenfold';
  const isUnlikely = apart >= SUSPICIOUS.sigmaFloor && isBeyond(history.changes, { known, seen, low, high });
  return isUnlikely ? 'beyond-six-sigma' : null;
}

interface Jump {
  known: { value: number };
  seen: ReadCount;
  low: number;
  high: number;
}

/** Measured by the least change that the rounding of both readings leaves possible. */
function isBeyond(changes: CountChanges, { known, seen, low, high }: Jump): boolean {
  if (changes.changes < SUSPICIOUS.leastChanges || changes.since === null) return false;
  const days = daysBetween(changes.since.at, seen.at);
  const [from, to] = seen.value > known.value ? [low, high] : [high, low];
  const deviation = Math.max(Math.sqrt(changes.variance), SUSPICIOUS.leastDeviation);
  return Math.abs(dailyChange(from, to, days) - changes.mean) > SUSPICIOUS.sigmas * deviation;
}

/** The smaller and the larger count, as near to each other as their rounding allows. */
function nearestEnds(one: { value: number; step: number }, other: ReadCount): [number, number] {
  const [small, large] = one.value < other.value ? [one, other] : [other, one];
  const low = small.value + slackOf(small.step);
  return [low, Math.max(low, large.value - slackOf(large.step))];
}

/** How far the true count may be from the one shown. */
function slackOf(step: number): number {
  return step > 1 ? step : 0;
}

/** Near the suspicious count, and nearer to it than to the one known. */
function isSaidAgain({ value }: CountHistory, waiting: WaitingCount, seen: ReadCount): boolean {
  const slack = Math.max(slackOf(waiting.step), slackOf(seen.step));
  const apart = Math.abs(seen.value - waiting.value);
  const isNear = apart <= Math.max(waiting.value * SUSPICIOUS.nearness, slack);
  return isNear && apart < Math.abs(seen.value - (value ?? Number.POSITIVE_INFINITY));
}

function isDayLater(waiting: WaitingCount, seen: ReadCount): boolean {
  return seen.at.getTime() - waiting.at.getTime() >= CONFIRMATION_HOURS * 3_600_000;
}
