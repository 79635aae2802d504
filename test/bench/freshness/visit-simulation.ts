import { CLASS_WEIGHT } from '../../../domain/check-class';
import { seededRandom } from '../../../domain/seeded-random';
import { type MixPart } from './account-mix';
import { ChangingAccounts } from './changing-accounts';
import type { VisitPolicy } from './visit-policy';
import { VisitQueue } from './visit-queue';

/** Days: visited from 0 on, changes counted from `from` until `to`, visited until `end`. */
export interface SimulatedDays {
  from: number;
  to: number;
  end: number;
}

export interface SimulatedCity {
  mix: readonly MixPart[];
  readsPerDay: number;
  seed: number;
}

export interface Freshness {
  /** Days from a change to the reading that shows it, mean over changes, each by its weight. */
  meanDelay: number;
  changes: number;
  /** Changes that no reading had shown at the end; they count with the days until then. */
  unseen: number;
  reads: number;
}

/** How often the timetable learns and plans anew. */
const PLAN_EVERY_DAYS = 5;

/**
 * Visits a city's accounts day after day, one read at a time in an even pace: of those that are due, the tier
 * that goes first, in it the longest overdue.
 */
export function simulateVisits(
  { mix, readsPerDay, seed }: SimulatedCity,
  policyOf: (accounts: ChangingAccounts) => VisitPolicy,
  days: SimulatedDays,
): Freshness {
  const accounts = new ChangingAccounts(mix, seed);
  const policy = policyOf(accounts);
  const tally = new DelayTally(days);
  const { dueAt, queues, queueOf } = firstQueues(accounts, policy, seed);
  for (let day = 0; day < days.end; day += 1) {
    if (day % PLAN_EVERY_DAYS === 0) policy.plan();
    for (let read = 0; read < readsPerDay; read += 1) {
      const now = day + read / readsPerDay;
      const queue = queues.find((each) => each.firstDueAt() <= now);
      if (!queue) continue;
      const account = queue.take();
      const changes = accounts.changesUntil(account, now);
      tally.seen(accounts.kinds[account]!, changes, now);
      dueAt[account] = policy.nextDue(account, now, changes.length > 0);
      queueOf(account).add(account);
    }
  }
  for (let account = 0; account < accounts.count; account += 1) {
    tally.neverSeen(accounts.kinds[account]!, accounts.changesUntil(account, days.to));
  }
  return tally.result();
}

/** Everybody is due at once, in an order drawn by lot. */
function firstQueues({ kinds }: ChangingAccounts, { pendingFirst }: VisitPolicy, seed: number) {
  const random = seededRandom(seed);
  const dueAt = Float64Array.from(kinds, () => -random());
  const [pending, rest] = [new VisitQueue(dueAt), new VisitQueue(dueAt)];
  const queueOf = (account: number) => (pendingFirst && kinds[account] === 'pending' ? pending : rest);
  kinds.forEach((_kind, account) => queueOf(account).add(account));
  return { dueAt, queues: [pending, rest], queueOf };
}

class DelayTally {
  private weighted = 0;
  private weights = 0;
  private changes = 0;
  private unseen = 0;
  private reads = 0;

  constructor(private readonly days: SimulatedDays) {}

  seen(kind: MixPart['kind'], changes: readonly number[], at: number): void {
    this.reads += 1;
    for (const change of changes) this.count(kind, change, at);
  }

  neverSeen(kind: MixPart['kind'], changes: readonly number[]): void {
    const before = this.changes;
    for (const change of changes) this.count(kind, change, this.days.end);
    this.unseen += this.changes - before;
  }

  result(): Freshness {
    const { changes, unseen, reads } = this;
    return { meanDelay: this.weighted / this.weights, changes, unseen, reads };
  }

  private count(kind: MixPart['kind'], change: number, seenAt: number): void {
    if (change < this.days.from || change >= this.days.to) return;
    this.changes += 1;
    this.weights += CLASS_WEIGHT[kind];
    this.weighted += CLASS_WEIGHT[kind] * (seenAt - change);
  }
}
