import type { FormNumber } from '../../../../domain/form';
import type { RegisteredOrganization } from '../../../../domain/organization-register';
import type { Problem, Severity } from '../../../../domain/problem';
import { definitionOf } from '../../../../ingest/forms/form-definitions';
import { shorten } from '../../../../ingest/forms/problems/make-problem';
import type { FormRow } from '../../../../ingest/forms/workbook-reading';
import type { FormSheet, PlannedAccount, PlannedHolder } from './submission-plan';

/** A row on its way through the rules: what it was found to mean, and what is wrong in it. */
export interface RowDraft {
  readonly row: FormRow;
  readonly sheet: FormSheet;
  readonly problems: Problem[];
  organization: RegisteredOrganization | null;
  holder: PlannedHolder | null;
  account: PlannedAccount | null;
  disputedAccountId: number | null;
}

export function draftOf(row: FormRow, problems: Problem[], sheet: FormSheet): RowDraft {
  return { row, sheet, problems, organization: null, holder: null, account: null, disputedAccountId: null };
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

/** Notes a problem at the row; the message gets the place in front, as the reader's messages have it. */
export function note(draft: RowDraft, { code, severity, column: key, value, message }: RowFinding): void {
  const { row } = draft.row;
  const column = (key && draft.sheet.columns[key]) || null;
  draft.problems.push({
    ...{ code, severity, row, column },
    value: value ? shorten(value) : null,
    message: `第 ${row} 行${column ? ` ${column} 列 “${headingOf(draft.sheet.form, key!)}”` : ''}：${message}`,
  });
}

function headingOf(form: FormNumber, key: string): string {
  return definitionOf(form).columns.find((column) => column.key === key)?.heading ?? key;
}
