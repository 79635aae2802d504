import type { EntityManager } from 'typeorm';
import type { Sealer } from '../../../crypto/seal';
import { STATE_CONFLICT_CODE } from '../plan/conflict-rules';
import type { PlannedRow } from '../plan/submission-plan';
import { sealContacts } from './write-holders';

export interface RowsToWrite {
  submissionId: number;
  rows: PlannedRow[];
  holderIds: Map<string, number>;
  accountIds: Map<string, number>;
  sealer: Sealer;
}

/** Keeps every row of a submission, taken or refused; contacts sealed. */
export async function writeRows(manager: EntityManager, of: RowsToWrite): Promise<void> {
  if (of.rows.length === 0) return;
  await manager.query(
    `INSERT INTO submission_rows (submission_id, "row", taken, holder_id, account_id, "values", sealed_contacts, problems)
     SELECT $1, "row", taken, holder_id, account_id, "values", sealed_contacts, problems
     FROM jsonb_to_recordset($2::jsonb) AS given(
       "row" int, taken boolean, holder_id int, account_id int, "values" jsonb, sealed_contacts text, problems jsonb)`,
    [of.submissionId, JSON.stringify(of.rows.map((row) => rowRecord(row, of)))],
  );
}

function rowRecord(row: PlannedRow, { holderIds, accountIds, sealer }: RowsToWrite) {
  return {
    row: row.row,
    taken: row.taken,
    holder_id: row.holderKey === null ? null : holderIds.get(row.holderKey),
    account_id: row.accountKey === null ? row.disputedAccountId : accountIds.get(row.accountKey),
    values: row.values,
    sealed_contacts: sealContacts(row.contacts, sealer),
    problems: row.problems.filter((problem) => problem.code !== STATE_CONFLICT_CODE),
  };
}
