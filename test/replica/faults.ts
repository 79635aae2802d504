import type { FaultKind } from './fault-outcomes';
import { seededNumber } from './seeded-draw';

/** When a fault strikes: everything left out means "any". */
export interface FaultRule {
  kind: FaultKind;
  host?: string;
  uid?: string;
  /** Part of the visits struck, 0…1, drawn from the seed; default 1. */
  share?: number;
  /** Simulated moments. */
  from?: Date;
  until?: Date;
  /** Strikes so many times, then never again. */
  times?: number;
  /** For the throttled kinds: the Retry-After header, in seconds (usual) or as a date. */
  retryAfterSeconds?: number;
  retryAfterAs?: 'seconds' | 'date';
}

/** One visit, as far as rules look at it. `visit` counts the visits of this account, from 1. */
export interface Visit {
  host: string;
  uid: string | null;
  now: Date;
  visit: number;
}

/** The rules in force. Which visits a share strikes depends on account and visit count, not on arrival order. */
export class FaultBook {
  private rules: { rule: FaultRule; struck: number }[] = [];

  constructor(private readonly seed: number) {}

  add(rule: FaultRule): void {
    this.rules.push({ rule, struck: 0 });
  }

  clear(): void {
    this.rules = [];
  }

  list(): FaultRule[] {
    return this.rules.map(({ rule }) => rule);
  }

  /** The first rule that strikes this visit, or null. */
  strike(visit: Visit): FaultRule | null {
    const entry = this.rules.find(
      ({ rule, struck }) => struck < (rule.times ?? Infinity) && this.fits(rule, visit),
    );
    if (!entry) return null;
    entry.struck += 1;
    return entry.rule;
  }

  private fits(rule: FaultRule, visit: Visit): boolean {
    if (rule.host && rule.host !== visit.host) return false;
    if (rule.uid && rule.uid !== visit.uid) return false;
    if (rule.from && visit.now < rule.from) return false;
    if (rule.until && visit.now > rule.until) return false;
    const share = rule.share ?? 1;
    return share >= 1 || seededNumber(this.seed, rule.kind, visit.uid ?? '', visit.visit) < share;
  }
}
