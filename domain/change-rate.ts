/**
 * What the visits of an account have shown of how often it changes: readings after the first one, those of them
 * that differed from the reading before, and the days between the first and the last.
 */
export interface ChangeHistory {
  readings: number;
  changes: number;
  days: number;
  /** Days before the readings that differed; without it changes are taken to fall on stretches of average length. */
  changedDays?: number;
}

/** What is believed of a rate before an account has a history: as if `changes` had been seen in `days`, which are more than 0. */
export interface RatePrior {
  changes: number;
  days: number;
}

export const NO_HISTORY: Readonly<Required<ChangeHistory>> = {
  readings: 0,
  changes: 0,
  days: 0,
  changedDays: 0,
};

/** The history after one more reading, `days` after the one before. */
export function extendedHistory(
  history: ChangeHistory,
  days: number,
  hasChanged: boolean,
): Required<ChangeHistory> {
  const lasted = Math.max(0, days);
  return {
    readings: history.readings + 1,
    changes: history.changes + (hasChanged ? 1 : 0),
    days: history.days + lasted,
    changedDays: changedDaysOf(history) + (hasChanged ? lasted : 0),
  };
}

/**
 * Changes a day, from the account's own history and what is believed of its kind. A reading that differs hides how
 * often the page changed before it, the more the longer nobody looked: the most likely rate allows for that
 * (Cho & Garcia-Molina 2003), and the prior keeps short histories from saying “never” or “always”.
 */
export function changeRate(history: ChangeHistory, prior: RatePrior): number {
  const { changes } = history;
  const changedDays = changedDaysOf(history);
  const quietDays = prior.days + Math.max(0, history.days - changedDays);
  const stretch = changes > 0 ? changedDays / changes : 0;
  let low = (prior.changes + changes) / (quietDays + changedDays);
  let high = (prior.changes + changes) / quietDays;
  // The slope of the likelihood is positive at `low`, negative at `high`, and falls all the way.
  for (let step = 0; step < 40 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2;
    const slope = prior.changes / middle + changes * tellingDays(middle, stretch) - quietDays;
    if (slope > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * What the accounts of one kind teach about the next one of their kind: their common rate, and how alike they are.
 * The more alike, the more of a single account's luck is forgiven. `assumed` is all there is while nobody has a
 * history; it weighs little as soon as they have.
 */
export function learnedPrior(histories: readonly ChangeHistory[], assumed: RatePrior): RatePrior {
  const rate = changeRate(pooled(histories), assumed);
  const changes = Math.min(
    MOST_ALIKE,
    Math.max(LEAST_ALIKE, 1 / unlikeness(histories, rate, 1 / assumed.changes)),
  );
  return { changes, days: changes / rate };
}

/** A prior is never worth fewer or more changes than these: a page may always be an exception. */
const LEAST_ALIKE = 0.5;
const MOST_ALIKE = 20;
/** What is assumed of the differences within a kind weighs like this many squared changes that were seen. */
const ASSUMED_WEIGHT = 10;

/** Squared coefficient of variation of the rates within a kind, by the spread of changes beyond what chance makes. */
function unlikeness(histories: readonly ChangeHistory[], rate: number, assumed: number): number {
  let beyondChance = ASSUMED_WEIGHT * assumed;
  let squares = ASSUMED_WEIGHT;
  for (const { readings, changes, days } of histories) {
    if (readings === 0) continue;
    const share = -Math.expm1((-rate * days) / readings);
    const expected = readings * share;
    beyondChance += (changes - expected) ** 2 - expected * (1 - share);
    squares += expected ** 2;
  }
  return Math.max(0, beyondChance / squares);
}

function pooled(histories: readonly ChangeHistory[]): ChangeHistory {
  const sum = { ...NO_HISTORY };
  for (const history of histories) {
    sum.readings += history.readings;
    sum.changes += history.changes;
    sum.days += history.days;
    sum.changedDays += changedDaysOf(history);
  }
  return sum;
}

function changedDaysOf({ readings, changes, days, changedDays }: ChangeHistory): number {
  return changedDays ?? (readings > 0 ? (changes * days) / readings : 0);
}

/** Days that a changed stretch counts for at a rate: 1/rate when short, next to nothing when long. */
function tellingDays(rate: number, stretch: number): number {
  return stretch === 0 ? 1 / rate : stretch / Math.expm1(rate * stretch);
}
