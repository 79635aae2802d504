import { type Random, seededRandom } from '../../../domain/seeded-random';
import type { MixPart } from './account-mix';

/** Accounts whose pages change by chance, the same changes for every policy that visits them. Times in days. */
export class ChangingAccounts {
  readonly kinds: MixPart['kind'][] = [];
  private readonly perDay: number[] = [];
  private readonly chances: Random[] = [];
  private readonly nextChange: Float64Array;

  constructor(mix: readonly MixPart[], seed: number) {
    for (const { kind, accounts, changesPerDay } of mix) {
      for (let made = 0; made < accounts; made += 1) {
        this.kinds.push(kind);
        this.perDay.push(changesPerDay);
        this.chances.push(seededRandom(seed * 1_000_003 + this.kinds.length));
      }
    }
    this.nextChange = Float64Array.from(this.kinds, (_kind, account) => this.pause(account));
  }

  get count(): number {
    return this.kinds.length;
  }

  /** The moments of the changes up to `until` that nobody has asked for yet, in order. */
  changesUntil(account: number, until: number): number[] {
    const changes: number[] = [];
    while (this.nextChange[account]! <= until) {
      changes.push(this.nextChange[account]!);
      this.nextChange[account]! += this.pause(account);
    }
    return changes;
  }

  private pause(account: number): number {
    return -Math.log(1 - this.chances[account]!()) / this.perDay[account]!;
  }
}
