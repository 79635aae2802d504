import type { ClaimState, FormNumber } from './form';
import type { Platform } from './platform';

/** What one form of one phase says of a holder. */
export interface HolderStatement {
  phaseId: number;
  form: FormNumber;
  state: ClaimState;
  /** The platforms it speaks of: the account's own, or those wanted where nothing is opened. */
  platforms: readonly Platform[];
}

/**
 * Two statements about one holder that cannot both be true: another state for the same platform in the same
 * phase. Null when all agree. Another phase is progress, not conflict. Source: domain rules, section 5.
 */
export function stateConflict<S extends HolderStatement>(statements: readonly S[]): [S, S] | null {
  for (const [index, first] of statements.entries()) {
    const second = statements.slice(index + 1).find((other) => contradicts(first, other));
    if (second) return first.form <= second.form ? [first, second] : [second, first];
  }
  return null;
}

/** Do two statements speak of the same platform? */
export function sharesPlatform(
  a: Pick<HolderStatement, 'platforms'>,
  b: Pick<HolderStatement, 'platforms'>,
): boolean {
  return a.platforms.some((platform) => b.platforms.includes(platform));
}

function contradicts(a: HolderStatement, b: HolderStatement): boolean {
  return a.phaseId === b.phaseId && a.state !== b.state && sharesPlatform(a, b);
}
