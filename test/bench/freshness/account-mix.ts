import type { CheckClass } from '../../../domain/check-class';
import { CLASS_WEIGHT } from '../../../domain/check-class';

/** Accounts of one kind: how many, of which class, and how often they really change. */
export interface MixPart {
  kind: Extract<CheckClass, 'pending' | 'verified'>;
  accounts: number;
  /** Changes a day. */
  changesPerDay: number;
}

/** A city's accounts in the stated mix: 5 % pending, 95 % verified. */
export function accountMix(accounts: number): MixPart[] {
  const pending = Math.round(accounts * 0.05);
  return [
    { kind: 'pending', accounts: pending, changesPerDay: 0.1 },
    { kind: 'verified', accounts: accounts - pending, changesPerDay: 0.001 },
  ];
}

/** Days until a change is seen on average, each counted by its weight, where every account is visited in turn. */
export function roundRobinDelay(mix: readonly MixPart[], readsPerDay: number): number {
  return sum(mix, ({ accounts }) => accounts) / readsPerDay / 2;
}

/**
 * The least such delay that any fixed rates can reach: rates ∝ √(weight × change rate), visits at equal distances.
 */
export function leastDelay(mix: readonly MixPart[], readsPerDay: number): number {
  const root = sum(mix, (part) => part.accounts * Math.sqrt(CLASS_WEIGHT[part.kind] * part.changesPerDay));
  return (
    root ** 2 /
    (2 * readsPerDay) /
    sum(mix, (part) => part.accounts * CLASS_WEIGHT[part.kind] * part.changesPerDay)
  );
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
