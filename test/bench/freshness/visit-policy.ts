import {
  type ChangeHistory,
  changeRate,
  extendedHistory,
  learnedPrior,
  NO_HISTORY,
  type RatePrior,
} from '../../../domain/change-rate';
import { type BudgetGroup, planBudget } from '../../../domain/check-budget';
import { CHECK_EVERY_HOURS, CLASS_WEIGHT } from '../../../domain/check-class';
import { nextCheckAt } from '../../../domain/check-timing';
import type { MixPart } from './account-mix';

const DAY_MS = 86_400_000;
type Kind = MixPart['kind'];

/** When an account is visited again. Times in days. */
export interface VisitPolicy {
  /** An account was read; `hasChanged` against the reading before. The answer is the day when it is due again. */
  nextDue(account: number, at: number, hasChanged: boolean): number;
  /** Every few simulated days. */
  plan(): void;
  /** Are accounts that are due and pending visited before all others that are due? */
  pendingFirst: boolean;
}

/** Everybody in turn. */
export class RoundRobin implements VisitPolicy {
  readonly pendingFirst = false;

  /** Due at once: the queue is in the order of the visits. */
  nextDue(_account: number, at: number): number {
    return at;
  }

  plan(): void {}
}

/** The service's own timetable, by rates that are known from the beginning or learned on the way. */
export class BudgetedTimetable implements VisitPolicy {
  readonly pendingFirst = true;
  private multiplier = Infinity;
  private readonly rates: Float64Array;

  constructor(
    private readonly kinds: readonly Kind[],
    private readonly readsPerDay: number,
    private readonly knowledge: RateKnowledge,
  ) {
    this.rates = Float64Array.from(kinds, (kind, account) => knowledge.rateOf(account, kind));
  }

  nextDue(account: number, at: number, hasChanged: boolean): number {
    const kind = this.kinds[account]!;
    this.knowledge.note(account, at, hasChanged);
    this.rates[account] = this.knowledge.rateOf(account, kind);
    const due = nextCheckAt({
      ...{ outcome: 'read', claimedState: 'verified', verified: kind === 'verified', presence: 'present' },
      ...{ lossAnnounced: false, failures: 0, accountId: account },
      at: new Date(at * DAY_MS),
      changeRate: this.rates[account],
      multiplier: this.multiplier,
    });
    return due!.getTime() / DAY_MS;
  }

  plan(): void {
    this.knowledge.learn();
    this.rates.forEach((_rate, account) => {
      this.rates[account] = this.knowledge.rateOf(account, this.kinds[account]!);
    });
    this.multiplier = planBudget(this.groups(), this.readsPerDay).multiplier;
  }

  /** Accounts of a kind whose rates differ by less than a hundredth are one group, as in the service. */
  private groups(): BudgetGroup[] {
    const groups = new Map<string, BudgetGroup>();
    this.kinds.forEach((kind, account) => {
      const rootWeight = Math.sqrt(CLASS_WEIGHT[kind] * this.rates[account]!);
      const key = `${kind} ${rootWeight.toPrecision(2)}`;
      const group = groups.get(key) ?? {
        accounts: 0,
        rootWeight: 0,
        mostPerDay: 24 / CHECK_EVERY_HOURS[kind],
      };
      group.rootWeight += (rootWeight - group.rootWeight) / ++group.accounts;
      groups.set(key, group);
    });
    return [...groups.values()];
  }
}

/** What a timetable knows of how often accounts change. */
export interface RateKnowledge {
  rateOf(account: number, kind: Kind): number;
  note(account: number, at: number, hasChanged: boolean): void;
  /** Every few simulated days. */
  learn(): void;
}

/** The true rates. */
export function knownRates(mix: readonly MixPart[]): RateKnowledge {
  const rates = new Map(mix.map(({ kind, changesPerDay }) => [kind, changesPerDay]));
  return { rateOf: (_account, kind) => rates.get(kind)!, note: () => {}, learn: () => {} };
}

/** Nothing is known at first of either kind but the same guess: one change in fifty days. */
const GUESS: RatePrior = { changes: 1, days: 50 };

/** Learned from the accounts' own readings and from those of their kind, as the service does. */
export class LearnedRates implements RateKnowledge {
  private readonly histories: ChangeHistory[];
  private readonly lastRead: Float64Array;
  private readonly priors = new Map<Kind, RatePrior>();

  constructor(private readonly kinds: readonly Kind[]) {
    this.histories = kinds.map(() => NO_HISTORY);
    this.lastRead = new Float64Array(kinds.length).fill(-1);
  }

  rateOf(account: number, kind: Kind): number {
    return changeRate(this.histories[account]!, this.priors.get(kind) ?? GUESS);
  }

  /** The first reading has nothing to differ from. */
  note(account: number, at: number, hasChanged: boolean): void {
    const last = this.lastRead[account]!;
    if (last >= 0) {
      this.histories[account] = extendedHistory(this.histories[account]!, at - last, hasChanged);
    }
    this.lastRead[account] = at;
  }

  learn(): void {
    for (const kind of new Set(this.kinds)) {
      const alike = this.histories.filter((_history, account) => this.kinds[account] === kind);
      this.priors.set(kind, learnedPrior(alike, GUESS));
    }
  }
}
