import type { RegisteredOrganization } from '../../../../domain/organization-register';
import type { Problem, Severity } from '../../../../domain/problem';
import type { FormRow } from '../../../../ingest/forms/workbook-reading';
import type { PlannedAccount, PlannedHolder } from './submission-plan';

/** A row on its way through the rules: what it was found to mean, and what is wrong in it. */
export interface RowDraft {
  readonly row: FormRow;
  readonly problems: Problem[];
  organization: RegisteredOrganization | null;
  holder: PlannedHolder | null;
  account: PlannedAccount | null;
  disputedAccountId: number | null;
}

export function draftOf(row: FormRow, problems: Problem[]): RowDraft {
  return { row, problems, organization: null, holder: null, account: null, disputedAccountId: null };
}

/** A row with an error is kept with its problems, but nothing of it is taken. */
export function isTaken(draft: RowDraft): boolean {
  return draft.problems.every((problem) => problem.severity !== 'error');
}

export interface RowFinding {
  code: string;
  severity: Severity;
  /** Key of the column it is about. */
  column?: string;
  value?: string | null;
  message: string;
}

/** Notes a problem at the row; the message gets the row's place in front. */
export function note(draft: RowDraft, finding: RowFinding): void {
  const { code, severity, column, value, message } = finding;
  draft.problems.push({
    code,
    severity,
    row: draft.row.row,
    column: column ? columnLetter(draft.row, column) : null,
    value: value ? [...value].slice(0, 80).join('') : null,
    message: `第 ${draft.row.row} 行：${message}`,
  });
}

function columnLetter(_row: FormRow, _key: string): string | null {
  return null;
}
