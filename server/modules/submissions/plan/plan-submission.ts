import { groupBy } from '../../../../domain/group-by';
import type { Problem } from '../../../../domain/problem';
import { maskProblems } from '../contact-mask';
import { findAccounts } from './account-rules';
import { changeClaims } from './claim-changes';
import { noteStateConflicts } from './conflict-rules';
import { findHolders } from './holder-rules';
import { findOrganizations } from './organization-rules';
import { splitContacts } from './row-contacts';
import { draftOf, isTaken, type RowDraft } from './row-draft';
import type { FormSheet, PlanInput, PlannedRow, SubmissionPlan } from './submission-plan';
import { unitProblems } from './unit-rules';

/**
 * What taking a sheet in would do: which rows are taken and which refused (and why), which holders and
 * accounts they mean, how claims change. Pure: the caller reads what exists, and may or may not carry it out.
 */
export function planSubmission(input: PlanInput): SubmissionPlan {
  const drafts = draftsOf(input.sheet);
  findOrganizations(drafts, input);
  const holders = findHolders(drafts, input);
  const { accounts, disputes } = findAccounts(drafts, input);
  const claims = changeClaims(drafts, input);
  noteStateConflicts(drafts, claims, input);
  const taken = drafts.filter(isTaken);
  const named = new Set(taken.map((draft) => draft.holder?.key));
  return {
    problems: [...unitProblems(input), ...sheetProblems(input.sheet), ...nothingTaken(drafts)],
    rows: drafts.map(plannedRow),
    holders: holders.filter((holder) => named.has(holder.key)),
    accounts,
    claims,
    touchedHolderIds: touchedHolders(taken, claims.close, input),
    accountDisputes: disputes,
  };
}

function draftsOf(sheet: FormSheet): RowDraft[] {
  const byRow = groupBy(sheet.problems, (problem) => problem.row);
  return sheet.rows.map((row) => draftOf(row, [...(byRow.get(row.row) ?? [])], sheet));
}

/** Problems of the sheet itself, and those of rows that are no data (notes, examples). */
function sheetProblems(sheet: FormSheet): Problem[] {
  const rows = new Set(sheet.rows.map((row) => row.row));
  return sheet.problems.filter((problem) => problem.row === null || !rows.has(problem.row));
}

/** A sheet of nothing but refused rows would only wipe out what was reported before. */
function nothingTaken(drafts: RowDraft[]): Problem[] {
  if (drafts.length === 0 || drafts.some(isTaken)) return [];
  return [
    {
      code: 'SHEET.NO_ROW_TAKEN',
      severity: 'error',
      row: null,
      column: null,
      value: null,
      message: `全部 ${drafts.length} 行都有错误，本表未收，原有报送不变；请按各行提示改正后重新上传。`,
    },
  ];
}

function plannedRow(draft: RowDraft): PlannedRow {
  const taken = isTaken(draft);
  return {
    row: draft.row.row,
    taken,
    holderKey: taken ? (draft.holder?.key ?? null) : null,
    accountKey: taken ? (draft.account?.key ?? null) : null,
    disputedAccountId: draft.disputedAccountId,
    ...splitContacts(draft.row),
    problems: maskProblems(draft.problems, draft.sheet),
  };
}

function touchedHolders(taken: RowDraft[], closed: number[], { existing }: PlanInput): number[] {
  const ended = new Set(closed);
  const ids = new Set<number>();
  for (const draft of taken) if (draft.holder?.id) ids.add(draft.holder.id);
  for (const claim of existing.claims()) if (ended.has(claim.id)) ids.add(claim.holderId);
  return [...ids];
}
