import type { Outcome } from './outcome';
import type { SnapshotContent } from './snapshot-run';
import type { AccountKnowledge, VerificationEvent } from './verification';

/** Why a visit is kept as proof (存证): the page said something new, or it could not be read as this account's. */
export const PROOF_KINDS = ['change', 'failure'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** One visit and what it did, as far as keeping its proof depends on it. */
export interface ProofOccasion {
  /** As judged: a page of another account is an identity mismatch. */
  outcome: Outcome;
  /** Was anything answered that could be kept? */
  hasBody: boolean;
  before: AccountKnowledge;
  after: AccountKnowledge;
  events: readonly VerificationEvent[];
  /** What the newest run of readings said; null before the first reading. */
  lastSaid: SnapshotContent | null;
  /** What this page said; null unless it was read. */
  said: SnapshotContent | null;
  /** Did the visit open or settle a disagreement, flapping and suspicious counts included? */
  turnsDisagreement: boolean;
}

/** Why proof of a visit with this outcome is kept, if it is kept. */
export function proofKindOf(outcome: Outcome): ProofKind {
  return outcome === 'read' ? 'change' : 'failure';
}

/**
 * Is proof of the visit kept? Of every failure that has a body to show, of the first reading of an account, and
 * of every reading that says something new of it; a count that only grows is no news. Source: platform rules,
 * section 1.
 */
export function keepsEvidence(visit: ProofOccasion): boolean {
  if (visit.outcome !== 'read' || visit.said === null) return visit.hasBody;
  return (
    visit.lastSaid === null ||
    visit.events.length > 0 ||
    visit.turnsDisagreement ||
    visit.before.verified !== visit.after.verified ||
    saysOtherwise(visit.lastSaid, visit.said)
  );
}

const FACTS = ['uid', 'nickname', 'handle', 'verified', 'verifiedKind', 'verifiedType'] as const;

/** What one of the two pages does not show is no contradiction: kinds of pages differ in what they show. */
function saysOtherwise(last: SnapshotContent, now: SnapshotContent): boolean {
  return FACTS.some((fact) => last[fact] !== null && now[fact] !== null && last[fact] !== now[fact]);
}
