import type { ClaimState } from './form';
import { isAbsent, type Outcome } from './outcome';
import { type AccountPresence, CONFIRMATION_HOURS } from './verification';

/** Hours between two visits of one page, by what is known of it. */
export const CHECK_EVERY_HOURS = {
  /** The form says verified, the page not (yet): the figure waits for this one. */
  pending: 24,
  /** Opened, not verified, and no form says otherwise. */
  unverified: 48,
  /** Confirmed verified: seen again before the figure goes stale. */
  verified: 7 * 24,
  /** Confirmed gone: now and then, should it return. */
  absent: 30 * 24,
  /** The page answers, but not with a profile we can read; asking again soon teaches nothing. */
  unreadable: 24,
} as const;

/** A visit that did not get through is tried again after 5 min, 10, 20 … up to a day. */
export const RETRY_MINUTES = { first: 5, most: 24 * 60 } as const;

/** Visits come up to a twelfth of their interval earlier, each account by its own share: no bunches. */
const SPREAD = 1 / 12;
const HOUR = 3_600_000;

export interface TimingInput {
  /** The outcome of the visit, as judged. */
  outcome: Outcome;
  claimedState: ClaimState | null;
  verified: boolean | null;
  presence: AccountPresence;
  /** Is a loss of verification waiting for its second reading? */
  lossAnnounced: boolean;
  /** Visits in a row that could not read the page, this one included. */
  failures: number;
  at: Date;
  accountId: number;
}

/**
 * When the page is due again; null = never: nobody claims the account, or its platform has closed.
 * The same input gives the same moment.
 */
export function nextCheckAt(input: TimingInput): Date | null {
  if (input.claimedState === null || input.presence === 'platform-closed') return null;
  if (input.outcome === 'read') return afterReading(input);
  if (isAbsent(input.outcome)) return afterAbsence(input);
  return NOT_OUR_PAGE.includes(input.outcome) ? early(input, CHECK_EVERY_HOURS.unreadable) : retry(input);
}

const NOT_OUR_PAGE: readonly Outcome[] = ['hidden', 'frozen', 'identity-mismatch'];

function afterReading(input: TimingInput): Date {
  if (input.lossAnnounced) return hoursLater(input.at, CONFIRMATION_HOURS);
  if (input.verified === true) return early(input, CHECK_EVERY_HOURS.verified);
  return early(input, CHECK_EVERY_HOURS[input.claimedState === 'verified' ? 'pending' : 'unverified']);
}

/** The second statement counts only a full day after the first: here nothing may come early. */
function afterAbsence(input: TimingInput): Date {
  if (input.presence === 'present') return hoursLater(input.at, CONFIRMATION_HOURS);
  return early(input, CHECK_EVERY_HOURS.absent);
}

function retry(input: TimingInput): Date {
  const doubled = RETRY_MINUTES.first * 2 ** Math.max(0, input.failures - 1);
  const minutes = Math.min(doubled, RETRY_MINUTES.most);
  const jitter = 1 + shareOf(input.accountId) / 2;
  return new Date(input.at.getTime() + Math.round(minutes * jitter * 60_000));
}

function early(input: TimingInput, hours: number): Date {
  return hoursLater(input.at, hours * (1 - SPREAD * shareOf(input.accountId)));
}

function hoursLater(at: Date, hours: number): Date {
  return new Date(at.getTime() + Math.round(hours * HOUR));
}

/** A share in [0, 1) of the account's own: multiplicative hashing spreads neighbouring ids evenly. */
function shareOf(accountId: number): number {
  return (Math.imul(accountId, 0x9e3779b1) >>> 0) / 2 ** 32;
}
