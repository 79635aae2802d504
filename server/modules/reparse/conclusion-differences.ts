import { comparedReadings, type ReadField } from '../../../domain/reading-differences';
import type { Conclusion } from './reread-page';

/** One thing that is concluded otherwise today than at the visit. */
export interface ConclusionDifference {
  of: 'outcome' | ReadField;
  /** As text; null: not shown on the page then, or now. */
  before: string | null;
  after: string | null;
}

/** What today's conclusion says otherwise; empty when nothing. Where only one was read, that is the difference. */
export function conclusionDifferences(then: Conclusion, now: Conclusion): ConclusionDifference[] {
  if (then.outcome !== now.outcome) return [{ of: 'outcome', before: then.outcome, after: now.outcome }];
  return comparedReadings(then.reading, now.reading)
    .filter(({ differs }) => differs)
    .map(({ field, before, after }) => ({ of: field, before: textOf(before), after: textOf(after) }));
}

function textOf(value: string | number | boolean | null): string | null {
  return value === null ? null : String(value);
}
