/** A count as read at a moment, with its rounding step (1 = exact). */
export interface ReadCount {
  value: number;
  step: number;
  at: Date;
}

/**
 * How a count of one account moves from day to day, as running statistics: a few numbers instead of a history.
 * The change of a day is ln((now+1)÷(before+1)) ÷ √days: the step of a random walk, so that readings a day or a
 * week apart are measured alike.
 */
export interface CountChanges {
  /** Changes learned from, at most `REMEMBERED_CHANGES`. */
  changes: number;
  mean: number;
  variance: number;
  /** The reading from which the next change is measured; null before the first. */
  since: ReadCount | null;
}

/** From here on old changes fade: an account may calm down. */
export const REMEMBERED_CHANGES = 60;
/** Readings closer than this are one day's: the next change is measured over both. */
const LEAST_DAYS = 0.8;
const DAY_MS = 24 * 3_600_000;

export function noChanges(): CountChanges {
  return { changes: 0, mean: 0, variance: 0, since: null };
}

/**
 * Takes an accepted reading into the statistics. A change between an exact and a rounded reading is not
 * learned, nor one measured while the clock went backwards: from such a reading it is measured anew.
 */
export function learnChange(known: CountChanges, read: ReadCount): CountChanges {
  const { since } = known;
  if (since === null || since.step !== read.step || read.at < since.at) return { ...known, since: read };
  const days = daysBetween(since.at, read.at);
  if (days < LEAST_DAYS) return known;
  const changes = Math.min(known.changes + 1, REMEMBERED_CHANGES);
  const change = dailyChange(since.value, read.value, days);
  const mean = known.mean + (change - known.mean) / changes;
  const variance = known.variance + ((change - known.mean) * (change - mean) - known.variance) / changes;
  return { changes, mean, variance, since: read };
}

/** A reading that is believed although it is out of proportion: the next change is measured from it. */
export function restartFrom(known: CountChanges, read: ReadCount): CountChanges {
  return { ...known, since: read };
}

/** The log change of a day; readings of the same day are a day apart. */
export function dailyChange(before: number, now: number, days: number): number {
  return Math.log((now + 1) / (before + 1)) / Math.sqrt(Math.max(1, days));
}

export function daysBetween(first: Date, second: Date): number {
  return (second.getTime() - first.getTime()) / DAY_MS;
}
