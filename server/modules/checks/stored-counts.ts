import { noChanges } from '../../../domain/count-changes';
import { type CountName, COUNTS } from '../../../domain/snapshot-run';
import type { CountHistory, WaitingCount } from '../../../domain/suspicious-count';
import type { StoredCountChanges } from '../accounts/account.entity';
import type { CountHistories } from './count-judgements';

/** The counts of an account as its row and its waiting suspicions say. */
export interface CountColumns extends Record<CountName, number | null> {
  countChanges: StoredCountChanges | null;
  waitingCounts: (Omit<WaitingCount, 'at'> & { count: CountName; at: string })[] | null;
}

/** What is known of each count, from how it is stored. */
export function historiesOf(row: CountColumns): CountHistories {
  const of = (count: CountName) => historyOf(row, count);
  return { following: of('following'), followers: of('followers'), posts: of('posts') };
}

function historyOf(row: CountColumns, count: CountName): CountHistory {
  const stored = row.countChanges?.[count];
  const waiting = row.waitingCounts?.find((each) => each.count === count);
  return {
    value: row[count],
    step: stored?.step ?? null,
    changes: stored ? changesOf(stored) : noChanges(),
    waiting: waiting
      ? { value: waiting.value, step: waiting.step, at: new Date(waiting.at), why: waiting.why }
      : null,
  };
}

function changesOf({ changes, mean, variance, since }: NonNullable<StoredCountChanges[CountName]>) {
  return { changes, mean, variance, since: since && { ...since, at: new Date(since.at) } };
}

/** The counts that are believed, and their running statistics as they are stored; six digits are plenty. */
export function storedCounts(
  histories: CountHistories,
): Record<CountName, number | null> & { countChanges: StoredCountChanges } {
  const { following, followers, posts } = histories;
  const known = COUNTS.filter((count) => histories[count].value !== null);
  const countChanges = Object.fromEntries(known.map((count) => [count, storedChanges(histories[count])]));
  return { following: following.value, followers: followers.value, posts: posts.value, countChanges };
}

function storedChanges({ step, changes: { changes, mean, variance, since } }: CountHistory) {
  return {
    step: step ?? 1,
    changes,
    mean: Number(mean.toPrecision(6)),
    variance: Number(variance.toPrecision(6)),
    since: since && { ...since, at: since.at.toISOString() },
  };
}
