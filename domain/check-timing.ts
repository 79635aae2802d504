import { ratePerDay } from './check-budget';
import {
  CHECK_CLASSES,
  CHECK_EVERY_HOURS,
  type CheckClass,
  checkClass,
  CLASS_WEIGHT,
  isNotOurPage,
} from './check-class';
import type { RatePrior } from './change-rate';
import type { ClaimState } from './form';
import { isAbsent, type Outcome } from './outcome';
import { type AccountPresence, CONFIRMATION_HOURS } from './verification';

/** A visit that did not get through is tried again after 5 min, 10, 20 … up to a day. */
export const RETRY_MINUTES = { first: 5, most: 24 * 60 } as const;

/** Visits come up to a twelfth of their interval earlier, each account by its own share: no bunches. */
const SPREAD = 1 / 12;
const HOUR = 3_600_000;

/** What the reads of a day allow a platform's accounts, and what is believed of accounts without a history. */
export interface CheckPace {
  /** Visits a day per √(weight × change rate); Infinity when every account may have its shortest interval. */
  multiplier: number;
  priors: Readonly<Record<CheckClass, RatePrior>>;
}

/** What is believed of a class before its accounts have taught anything: one change in so many days. */
const ASSUMED_DAYS: Readonly<Record<CheckClass, number>> = {
  pending: 10,
  never: 10,
  unverified: 50,
  verified: 500,
  absent: 200,
  unreadable: 50,
};

/** Change rates by class, before the accounts have taught anything. */
export const ASSUMED_PRIORS = Object.fromEntries(
  CHECK_CLASSES.map((known) => [known, { changes: 1, days: ASSUMED_DAYS[known] }]),
) as Record<CheckClass, RatePrior>;

/** Reads enough for everybody, nothing learned yet. */
export const AMPLE_PACE: CheckPace = { multiplier: Infinity, priors: ASSUMED_PRIORS };

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
  /** Changes a day, of this account. */
  changeRate: number;
  /** Visits a day per √(weight × change rate), as in `CheckPace`. */
  multiplier: number;
}

/**
 * When the page is due again; null = never: nobody claims the account, or its platform has closed.
 * The same input gives the same moment.
 */
export function nextCheckAt(input: TimingInput): Date | null {
  if (input.claimedState === null || input.presence === 'platform-closed') return null;
  if (isConfirmationDue(input)) return hoursLater(input.at, CONFIRMATION_HOURS);
  return isPaced(input) ? paced(input) : retry(input);
}

/** Does the pace decide when the page is due, and not a retry or a confirmation that is waited for? */
export function isPaced(input: Pick<TimingInput, 'outcome' | 'presence' | 'lossAnnounced'>): boolean {
  if (isConfirmationDue(input)) return false;
  return input.outcome === 'read' || isAbsent(input.outcome) || isNotOurPage(input.outcome);
}

/** Hours between two visits of an account of the class, at a pace. */
export function hoursBetween(known: CheckClass, changeRate: number, multiplier: number): number {
  const rootWeight = Math.sqrt(CLASS_WEIGHT[known] * changeRate);
  return 24 / ratePerDay(rootWeight, 24 / CHECK_EVERY_HOURS[known], multiplier);
}

/** The second statement counts only a full day after the first: here nothing may come early. */
function isConfirmationDue({
  outcome,
  presence,
  lossAnnounced,
}: Pick<TimingInput, 'outcome' | 'presence' | 'lossAnnounced'>) {
  if (outcome === 'read') return lossAnnounced;
  return isAbsent(outcome) && presence === 'present';
}

function paced(input: TimingInput): Date {
  const known = checkClass({ ...input, isConfirming: input.lossAnnounced, everRead: true });
  const hours = hoursBetween(known, input.changeRate, input.multiplier);
  return hoursLater(input.at, Math.min(hours, LONGEST_HOURS) * (1 - SPREAD * shareOf(input.accountId)));
}

/** However few reads there are, a year is as far as a plan reaches. */
const LONGEST_HOURS = 365 * 24;

function retry(input: TimingInput): Date {
  const doubled = RETRY_MINUTES.first * 2 ** Math.max(0, input.failures - 1);
  const minutes = Math.min(doubled, RETRY_MINUTES.most);
  const jitter = 1 + shareOf(input.accountId) / 2;
  return new Date(input.at.getTime() + Math.round(minutes * jitter * 60_000));
}

function hoursLater(at: Date, hours: number): Date {
  return new Date(at.getTime() + Math.round(hours * HOUR));
}

/** A share in [0, 1) of the account's own: multiplicative hashing spreads neighbouring ids evenly. */
function shareOf(accountId: number): number {
  return (Math.imul(accountId, 0x9e3779b1) >>> 0) / 2 ** 32;
}
