import type { ClaimState } from './form';
import type { Outcome } from './outcome';
import type { QueueTier } from './queue-tier';
import type { AccountPresence } from './verification';

/**
 * What an account is to the timetable: claimed verified and not (or no more) confirmed (pending), never read and
 * not claimed verified (never), read and not verified, verified, confirmed gone (absent), or answering with a page
 * that is not a profile we can read (unreadable).
 */
export const CHECK_CLASSES = ['pending', 'never', 'unverified', 'verified', 'absent', 'unreadable'] as const;
export type CheckClass = (typeof CHECK_CLASSES)[number];

/** Shortest sensible hours between two visits of one page, by its class: with reads enough it is visited so often. */
export const CHECK_EVERY_HOURS: Readonly<Record<CheckClass, number>> = {
  /** The figure waits for this one. */
  pending: 24,
  never: 24,
  unverified: 48,
  /** Seen again before the figure goes stale. */
  verified: 7 * 24,
  /** Now and then, should it return. */
  absent: 30 * 24,
  /** Asking again soon teaches nothing. */
  unreadable: 24,
};

/** How much a change on a page of the class is worth to the campaign's figures, against a verified one's. */
export const CLASS_WEIGHT: Readonly<Record<CheckClass, number>> = {
  pending: 5,
  never: 3,
  unverified: 1,
  verified: 1,
  absent: 0.25,
  unreadable: 0.5,
};

/** What decides the class. */
export interface ClassInput {
  claimedState: ClaimState | null;
  verified: boolean | null;
  presence: AccountPresence;
  /** Is a loss of verification, or a statement that the account is gone, waiting for its second look? */
  isConfirming: boolean;
  everRead: boolean;
  /** How the last visit ended, as judged; null before the first. */
  outcome: Outcome | null;
}

/** The platform answered, but not with the page of this account. */
const NOT_OUR_PAGE: readonly Outcome[] = ['hidden', 'frozen', 'identity-mismatch'];

/** Did the platform answer with something else than the page of this account? */
export function isNotOurPage(outcome: Outcome | null): boolean {
  return outcome !== null && NOT_OUR_PAGE.includes(outcome);
}

/** The class of an account. */
export function checkClass(of: ClassInput): CheckClass {
  if (of.presence !== 'present') return 'absent';
  if (of.isConfirming) return 'pending';
  if (isNotOurPage(of.outcome)) return 'unreadable';
  if (of.claimedState === 'verified' && of.verified !== true) return 'pending';
  if (!of.everRead) return 'never';
  return of.verified === true ? 'verified' : 'unverified';
}

/** Where an account that is due stands in the queue. `isAsked`: somebody wants it checked now. */
export function queueTier(of: ClassInput & { isAsked: boolean }): QueueTier {
  if (of.isAsked) return 'first';
  const known = checkClass(of);
  if (known === 'pending') return of.isConfirming ? 'first' : 'pending';
  return known === 'never' ? 'never' : 'rest';
}
