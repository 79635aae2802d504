import type { Platform } from '../../../domain/platform';
import type { StoredPage } from '../evidence/stored-pages.service';
import type { ConclusionDifference } from './conclusion-differences';

/** Checks named as examples of a group. */
const EXAMPLES = 5;
/** Of these few values the pair itself tells something; of names and numbers only that they differ. */
const NAMED_VALUES = ['outcome', 'verified', 'verifiedKind', 'verifiedType'];

/** One difference of one check. */
export interface FoundDifference extends ConclusionDifference {
  checkId: string;
  accountId: number;
  at: Date;
}

/** Checks that differ in the same way: same kind of page, same parsers, same thing. */
export interface DifferenceGroup {
  platform: Platform;
  surface: string;
  parserThen: string;
  parserNow: string;
  of: ConclusionDifference['of'];
  checks: number;
  examples: FoundDifference[];
}

/** Sorts differences into groups; of each group only a few examples are held, however many checks it has. */
export class DifferenceGroups {
  readonly #groups = new Map<string, DifferenceGroup>();

  add(page: StoredPage, parserNow: string, difference: ConclusionDifference): void {
    const { checkId, accountId, at, platform, surface, parserVersion: parserThen } = page;
    const { of } = difference;
    const key = JSON.stringify([platform, surface, parserThen, parserNow, of, ...shapeOf(difference)]);
    const group = this.#groups.get(key) ?? {
      platform,
      surface,
      parserThen,
      parserNow,
      of,
      checks: 0,
      examples: [],
    };
    group.checks += 1;
    if (group.examples.length < EXAMPLES) group.examples.push({ checkId, accountId, at, ...difference });
    this.#groups.set(key, group);
  }

  /** The most frequent first. */
  all(): DifferenceGroup[] {
    return [...this.#groups.values()].sort((one, other) => other.checks - one.checks);
  }
}

function shapeOf({ of, before, after }: ConclusionDifference): (string | boolean | null)[] {
  return NAMED_VALUES.includes(of) ? [before, after] : [before === null, after === null];
}
