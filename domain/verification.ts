import { type HolderCategory, isPerson } from './holder';
import { isAbsent, type Outcome } from './outcome';
import type { Reading } from './reading';
import { textKey } from './text';

/** Is the account there? Anything but `present` only after two statements of the platform, 24 h apart. */
export const ACCOUNT_PRESENCES = ['present', 'gone', 'banned', 'closed', 'platform-closed'] as const;
export type AccountPresence = (typeof ACCOUNT_PRESENCES)[number];

/** What bad news (verification lost, account gone) needs before it is believed: a second look this much later. */
export const CONFIRMATION_HOURS = 24;

/** A statement older than this is no witness any more: two faults weeks apart are not one piece of news. */
export const WITNESS_DAYS = 14;

/** What is known of an account's verification between two visits. Null = not known. */
export interface AccountKnowledge {
  verified: boolean | null;
  /** Verified and counting for the holder; see `countsFor`. */
  counts: boolean;
  verifiedKind: string | null;
  verifiedType: number | null;
  reason: string | null;
  presence: AccountPresence;
  /** First reading that denied a known verification; null when none is waiting to be confirmed. */
  unverifiedSeenAt: Date | null;
  /** First statement that the account is not there; null when none is waiting to be confirmed. */
  absentSeenAt: Date | null;
  lastReadAt: Date | null;
}

/** One visit, as far as knowledge depends on it. */
export interface Sighting {
  outcome: Outcome;
  /** Given with the outcome `read` only. */
  reading: Reading | null;
  at: Date;
  /** Did a control account, known to exist, answer well in the same run? Without it nobody is gone. */
  controlWell: boolean;
}

/** Whose account it is, and under which uid it was asked for (null: by an alias). */
export interface KnownHolder {
  category: HolderCategory;
  name: string;
  uid: string | null;
}

export type VerificationEvent =
  | 'gained'
  | 'loss-announced'
  | 'lost'
  | 'reason-changed'
  | 'counts-changed'
  | 'absence-announced'
  | 'presence-changed';

export interface Decision {
  /** The very same object as before when the visit teaches nothing. */
  after: AccountKnowledge;
  events: VerificationEvent[];
  /** The outcome as judged: a reading of another uid is an `identity-mismatch`. */
  outcome: Outcome;
}

/** What is known of an account nobody has visited yet. */
export function nothingKnown(): AccountKnowledge {
  return {
    verified: null,
    counts: false,
    verifiedKind: null,
    verifiedType: null,
    reason: null,
    presence: 'present',
    unverifiedSeenAt: null,
    absentSeenAt: null,
    lastReadAt: null,
  };
}

/** Does the verification text show the name? Both compared by `textKey`; an empty text or name never does. */
export function showsName(reason: string | null, name: string): boolean {
  const key = textKey(name);
  return key !== '' && reason !== null && textKey(reason).includes(key);
}

/**
 * Does a verified account count for its holder? Persons only when the verification text shows their name
 * (real-name verification); organizations and projects always. Source: domain rules, section 5.
 */
export function countsFor(holder: Pick<KnownHolder, 'category' | 'name'>, reason: string | null): boolean {
  return !isPerson(holder.category) || showsName(reason, holder.name);
}

/**
 * What one visit changes in what is known (platform rules, section 1). Good news at once; verification is lost
 * and accounts are gone only when said twice, 24 h apart; a page that could not be read changes nothing.
 */
export function decide(before: AccountKnowledge, seen: Sighting, holder: KnownHolder): Decision {
  const outcome = judgedOutcome(seen, holder);
  if (outcome === 'read' && seen.reading)
    return decideRead(before, { ...seen, reading: seen.reading }, holder);
  if (isAbsent(outcome) && seen.controlWell && holder.uid !== null)
    return decideAbsent(before, outcome, seen.at);
  if (outcome === 'platform-closed' && before.presence !== 'platform-closed') {
    return { after: { ...before, presence: 'platform-closed' }, events: ['presence-changed'], outcome };
  }
  return { after: before, events: [], outcome };
}

function judgedOutcome(seen: Sighting, holder: KnownHolder): Outcome {
  const readUid = seen.reading?.uid?.toLowerCase() ?? null;
  const isOther = readUid !== null && holder.uid !== null && readUid !== holder.uid.toLowerCase();
  return seen.outcome === 'read' && isOther ? 'identity-mismatch' : seen.outcome;
}

function decideRead(
  before: AccountKnowledge,
  seen: Sighting & { reading: Reading },
  holder: KnownHolder,
): Decision {
  const present: AccountKnowledge = {
    ...before,
    presence: 'present',
    absentSeenAt: null,
    lastReadAt: seen.at,
  };
  const returned: VerificationEvent[] = before.presence === 'present' ? [] : ['presence-changed'];
  const { after, events } = decideVerified(present, seen, holder);
  return { after, events: [...returned, ...events], outcome: 'read' };
}

type Change = Pick<Decision, 'after' | 'events'>;

function decideVerified(
  known: AccountKnowledge,
  seen: Sighting & { reading: Reading },
  holder: KnownHolder,
): Change {
  if (seen.reading.verified === true) return confirm(known, seen.reading, holder);
  if (seen.reading.verified === null) return { after: known, events: [] };
  if (known.verified !== true) return { after: unverified(known, seen.reading), events: [] };
  // An alias may lead to another account by now: only a page asked for by uid takes anything away.
  return holder.uid === null ? { after: known, events: [] } : deny(known, seen.reading, seen.at);
}

function confirm(known: AccountKnowledge, reading: Reading, holder: KnownHolder): Change {
  const reason = reading.reason ?? known.reason;
  const after: AccountKnowledge = {
    ...known,
    verified: true,
    counts: countsFor(holder, reason),
    verifiedKind: reading.verifiedKind ?? known.verifiedKind,
    verifiedType: reading.verifiedType ?? known.verifiedType,
    reason,
    unverifiedSeenAt: null,
  };
  return { after, events: confirmationEvents(known, after) };
}

function confirmationEvents(known: AccountKnowledge, after: AccountKnowledge): VerificationEvent[] {
  if (known.verified !== true) return ['gained'];
  const events: VerificationEvent[] = [];
  if (known.reason !== after.reason) events.push('reason-changed');
  if (known.counts !== after.counts) events.push('counts-changed');
  return events;
}

function deny(known: AccountKnowledge, reading: Reading, at: Date): Change {
  switch (statementOf(known.unverifiedSeenAt, at)) {
    case 'first':
      return { after: { ...known, unverifiedSeenAt: at }, events: ['loss-announced'] };
    case 'early':
      return { after: known, events: [] };
    case 'confirming':
      return { after: unverified(known, reading), events: ['lost'] };
  }
}

function unverified(known: AccountKnowledge, reading: Reading): AccountKnowledge {
  return {
    ...known,
    verified: false,
    counts: false,
    verifiedKind: null,
    verifiedType: reading.verifiedType,
    reason: null,
    unverifiedSeenAt: null,
  };
}

function decideAbsent(before: AccountKnowledge, outcome: Outcome, at: Date): Decision {
  if (before.presence !== 'present') return decideOtherAbsence(before, outcome);
  switch (statementOf(before.absentSeenAt, at)) {
    case 'first':
      return { after: { ...before, absentSeenAt: at }, events: ['absence-announced'], outcome };
    case 'early':
      return { after: before, events: [], outcome };
    case 'confirming': {
      const lost: VerificationEvent[] = before.verified === true ? ['lost'] : [];
      return { after: absent(before, outcome), events: ['presence-changed', ...lost], outcome };
    }
  }
}

/** Another reason why it is absent is taken at once; but `gone` is also said of banned accounts: it tells no more. */
function decideOtherAbsence(before: AccountKnowledge, outcome: Outcome): Decision {
  const tellsNoMore =
    outcome === 'gone' || outcome === before.presence || before.presence === 'platform-closed';
  if (tellsNoMore) return { after: before, events: [], outcome };
  return { after: absent(before, outcome), events: ['presence-changed'], outcome };
}

/** Of a page that is not there nothing is known: should it return, a reading has to say it anew. */
function absent(before: AccountKnowledge, outcome: Outcome): AccountKnowledge {
  return {
    ...nothingKnown(),
    presence: outcome as AccountPresence,
    absentSeenAt: before.absentSeenAt,
    lastReadAt: before.lastReadAt,
  };
}

/**
 * Which of two statements this is. `early`: too soon after the first to confirm it, or before it, where the clock
 * was set back: the later first moment is the safe one. Weeks away from the first it is a first one itself.
 */
function statementOf(first: Date | null, at: Date): 'first' | 'early' | 'confirming' {
  if (first === null) return 'first';
  const hours = (at.getTime() - first.getTime()) / 3_600_000;
  if (Math.abs(hours) > WITNESS_DAYS * 24) return 'first';
  return hours >= CONFIRMATION_HOURS ? 'confirming' : 'early';
}
