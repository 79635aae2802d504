import type { DiscrepancyKind } from '../../../../domain/discrepancy';
import { type ClaimState, formOf } from '../../../../domain/form';
import { type HolderStatement, stateConflict } from '../../../../domain/state-conflict';
import { platformsOfClaim, platformsOfRow } from './claim-changes';
import { isTaken, note, type RowDraft } from './row-draft';
import type { ClaimChanges, PlanInput } from './submission-plan';

/** The kind of discrepancy that such a conflict is stored as. */
export const STATE_CONFLICT: DiscrepancyKind = 'state-conflict';
/** The problem is told while it lasts: rows do not store it, the open discrepancy does. */
export const STATE_CONFLICT_CODE = 'HOLDER.STATE_CONFLICT';

const STATE_NAMES: Record<ClaimState, string> = {
  verified: '已认证',
  unverified: '已开通未认证',
  none: '未开通',
};

/** Warns at rows whose holder another form of the same phase reports in another state; both stay taken. */
export function noteStateConflicts(drafts: RowDraft[], claims: ClaimChanges, input: PlanInput): void {
  const ended = new Set(claims.close);
  for (const draft of drafts.filter((each) => isTaken(each) && each.holder?.id)) {
    const others = otherStatements(draft, ended, input);
    const conflict = stateConflict([statementOf(draft, input), ...others]);
    if (conflict) noteConflict(draft, conflictWords(conflict));
  }
}

/** Which forms say what, as the discrepancy keeps it. */
export function conflictWords(conflict: readonly Pick<HolderStatement, 'form' | 'state'>[]): string {
  return conflict.map(({ form, state }) => `附表${form}：${STATE_NAMES[state]}`).join('；');
}

function statementOf(draft: RowDraft, input: PlanInput): HolderStatement {
  const { form } = input.sheet;
  const platforms = platformsOfRow(draft, input);
  return { phaseId: input.phase.id, form, state: formOf(form).state, platforms };
}

function otherStatements(draft: RowDraft, ended: Set<number>, input: PlanInput): HolderStatement[] {
  return input.existing
    .claimsOf(draft.holder!.id!)
    .filter((claim) => !ended.has(claim.id) && claim.form !== null && claim.form !== input.sheet.form)
    .map((claim) => ({
      phaseId: claim.phaseId!,
      form: claim.form!,
      state: claim.state,
      platforms: platformsOfClaim(claim, input),
    }));
}

function noteConflict(draft: RowDraft, claimed: string): void {
  const { name } = draft.holder!;
  const message = conflictSentence(name, claimed);
  note(draft, { code: STATE_CONFLICT_CODE, severity: 'warning', value: name, message });
}

/** What is told at both rows of a conflict. */
export function conflictSentence(name: string, claimed: string): string {
  return `“${name}”在同一阶段的两张附表中状态不同（${claimed}），请核对后只保留一处。`;
}
