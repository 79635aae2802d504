import type { NewProof, PackedEvidence } from '../evidence/evidence.service';
import type { CheckPlan } from './check-plan';
import { checkRow } from './check-rows';

/** What is kept as proof of a plan's visit, for EvidenceService.keep. */
export function proofOf(plan: CheckPlan & { checkId: string }, body: PackedEvidence | null): NewProof {
  const { accountId, at, surface, outcome, status, finalUrl, detail, parserVersion, fragment } = checkRow(
    plan,
    body?.sha256 ?? null,
  );
  return {
    ...{ checkId: plan.checkId, accountId, at, surface, outcome, status, finalUrl, detail, parserVersion },
    ...{ fragment, askedUid: plan.state.uid, reading: plan.visit.reading, body },
  };
}
