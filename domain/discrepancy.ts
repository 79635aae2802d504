/** Ways in which form and page disagree (不符). Source: domain rules, section 5. */
export const DISCREPANCY_KINDS = [
  'claimed-not-verified',
  'verified-not-claimed',
  'real-name-missing',
  'verification-lost',
  'gone',
  'identity-mismatch',
  'account-conflict',
  'state-conflict',
] as const;
export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number];
