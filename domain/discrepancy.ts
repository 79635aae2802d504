import type { ClaimState } from './form';
import { type HolderCategory, isPerson } from './holder';
import type { Outcome } from './outcome';
import type { AccountPresence } from './verification';

/** Ways in which form and page disagree (不符). Source: domain rules, section 5. */
export const DISCREPANCY_KINDS = [
  'claimed-not-verified',
  'verified-not-claimed',
  'real-name-missing',
  'verification-lost',
  'gone',
  'identity-mismatch',
  'alias-moved',
  'account-conflict',
  'state-conflict',
  'suspicious-count',
  'flapping',
] as const;
export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number];

/** The kinds a visit of the page opens and settles; conflicts between forms are the intake's. */
export const CHECKED_DISCREPANCY_KINDS = [
  'claimed-not-verified',
  'verified-not-claimed',
  'real-name-missing',
  'verification-lost',
  'gone',
  'identity-mismatch',
  'suspicious-count',
  'flapping',
] as const satisfies readonly DiscrepancyKind[];

/** What form and page say of one account after a visit. */
export interface DiscrepancyInput {
  /** What the newest form claims; null = no form names the account, so nothing can disagree. */
  claimedState: ClaimState | null;
  verified: boolean | null;
  counts: boolean;
  presence: AccountPresence;
  reason: string | null;
  category: HolderCategory;
  /** Has the account ever been confirmed verified? Then not being so now is a loss. */
  everVerified: boolean;
  /** The outcome of the visit, as judged. */
  outcome: Outcome;
  /** Is an identity mismatch open already? It stays so until the right page is read. */
  mismatchOpen: boolean;
  /** Does a count out of proportion wait for its second reading? */
  suspicious: boolean;
  /** Has the page turned on verification three times or more within 30 days? */
  flapping: boolean;
}

/**
 * The discrepancies that should be open after a visit, of the kinds a visit can tell. Unknown (null) is never
 * a disagreement; a missing account is told as `gone` alone, not also as unverified.
 */
export function discrepanciesOf(input: DiscrepancyInput): DiscrepancyKind[] {
  if (input.claimedState === null) return [];
  const mismatch = input.outcome === 'identity-mismatch' || (input.mismatchOpen && input.outcome !== 'read');
  return [
    ...verificationDiscrepancies(input),
    ...(mismatch ? (['identity-mismatch'] as const) : []),
    ...(input.suspicious ? (['suspicious-count'] as const) : []),
    ...(input.flapping ? (['flapping'] as const) : []),
  ];
}

function verificationDiscrepancies(input: DiscrepancyInput): DiscrepancyKind[] {
  if (input.presence === 'platform-closed') return [];
  if (input.presence !== 'present') return ['gone'];
  if (input.verified === true) return verifiedDiscrepancies(input);
  if (input.verified === null || input.claimedState !== 'verified') return [];
  return [input.everVerified ? 'verification-lost' : 'claimed-not-verified'];
}

function verifiedDiscrepancies(input: DiscrepancyInput): DiscrepancyKind[] {
  if (input.counts) return input.claimedState === 'verified' ? [] : ['verified-not-claimed'];
  return isPerson(input.category) && input.reason !== null ? ['real-name-missing'] : [];
}
