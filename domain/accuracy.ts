import { isAbsent, type Outcome } from './outcome';
import { isOpenAt, type Stretch } from './stretch';

/** Absence is believed when stated twice, this far apart. */
const ABSENCE_CONFIRMED_MS = 24 * 3_600_000;

/** The account that a claim names, with every visit and every verification it ever had. */
export interface ClaimedAccount {
  checks: { at: Date; outcome: Outcome }[];
  verifications: (Stretch & { counts: boolean })[];
}

/** What checks say of a claim "verified": true, not true, or nothing yet. */
export type ClaimVerdict = 'confirmed' | 'refuted' | 'unchecked';

/**
 * Judges a claim "verified" at a moment. Confirmed: the account is verified in the holder's name. Refuted: it is
 * not, although its page was read at least once or the platform said twice, 24 h apart, that it is not there.
 * Visits that could not read the page judge nothing.
 */
export function verdictAt(account: ClaimedAccount, at: Date): ClaimVerdict {
  const counting = account.verifications.some((each) => each.counts && isOpenAt(each, at));
  if (counting) return 'confirmed';
  const visits = account.checks.filter((check) => check.at <= at);
  const read = visits.some((check) => check.outcome === 'read');
  return read || isConfirmedAbsent(visits) ? 'refuted' : 'unchecked';
}

function isConfirmedAbsent(visits: ClaimedAccount['checks']): boolean {
  const times = visits.filter((check) => isAbsent(check.outcome)).map((check) => check.at.getTime());
  return times.length > 1 && Math.max(...times) - Math.min(...times) >= ABSENCE_CONFIRMED_MS;
}
