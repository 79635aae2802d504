import type { ProofKind } from './evidence-keeping';

/** Days for which the bodies of proofs are kept at least, by why they were kept. */
export type EvidenceRetention = Record<ProofKind, number>;

/** Failures are what is argued about afterwards: their bodies are kept longer than those of changes. */
export const DEFAULT_RETENTION: EvidenceRetention = { change: 180, failure: 400 };

const DAY_MS = 86_400_000;

/** From this moment on a body seen at `at` may be deleted, unless it proves what is known of the account now. */
export function keptUntil(at: Date, kind: ProofKind, retention: EvidenceRetention): Date {
  return new Date(at.getTime() + retention[kind] * DAY_MS);
}

/** Bodies seen before this moment may be deleted: the other side of `keptUntil`. */
export function forgottenBefore(now: Date, kind: ProofKind, retention: EvidenceRetention): Date {
  return new Date(now.getTime() - retention[kind] * DAY_MS);
}
