import { type CountName, COUNTS, type SnapshotContent } from '../../../domain/snapshot-run';
import {
  type CountHistory,
  type CountJudgement,
  judgeCount,
  type WaitingCount,
} from '../../../domain/suspicious-count';

/** What is known of each count of an account. */
export type CountHistories = Record<CountName, CountHistory>;

/** A suspicion that one visit raised. */
export interface RaisedSuspicion extends WaitingCount {
  count: CountName;
  /** The count that is believed meanwhile. */
  known: number;
}

/** What one visit does to the counts of an account. */
export interface JudgedCounts {
  histories: CountHistories;
  raised: RaisedSuspicion[];
  /** Suspicions that the visit put an end to; accepted = the second reading confirmed it. */
  settled: { count: CountName; accepted: boolean }[];
}

/** Judges the counts that a page shows; what it does not show, or a page nobody could read, changes nothing. */
export function judgeCounts(known: CountHistories, read: SnapshotContent | null, at: Date): JudgedCounts {
  const judged: JudgedCounts = { histories: { ...known }, raised: [], settled: [] };
  for (const count of COUNTS) {
    const value = read?.[count] ?? null;
    if (value === null) continue;
    const judgement = judgeCount(known[count], { value, step: read!.steps[count] ?? 1, at });
    judged.histories[count] = judgement.history;
    judged.raised.push(...raisedBy(count, judgement));
    if (judgement.settled !== null && judgement.settled !== 'again')
      judged.settled.push({ count, accepted: judgement.settled === 'confirmed' });
  }
  return judged;
}

/** The suspicions that wait for a second reading, in the order of the counts. */
export function waitingCounts(histories: CountHistories): RaisedSuspicion[] {
  return COUNTS.flatMap((count) => waitingOf(count, histories[count]));
}

function raisedBy(count: CountName, { accepted, settled, history }: CountJudgement): RaisedSuspicion[] {
  return accepted || settled === 'again' ? [] : waitingOf(count, history);
}

function waitingOf(count: CountName, { value, waiting }: CountHistory): RaisedSuspicion[] {
  return waiting && value !== null ? [{ count, known: value, ...waiting }] : [];
}
