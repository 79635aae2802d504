import type { EntityManager } from 'typeorm';
import type { DiscrepancyKey } from '../../discrepancies/discrepancies.service';

/**
 * Disputes about accounts that are over: no current form names the account in a refused row any more, or the
 * holder it was kept for has withdrawn its own claim.
 */
export function endedDisputes(manager: EntityManager, accountIds: number[]): Promise<DiscrepancyKey[]> {
  return manager.query(
    `SELECT discrepancy.holder_id AS "holderId", discrepancy.account_id AS "accountId", discrepancy.kind
     FROM discrepancies discrepancy
     WHERE discrepancy.kind = 'account-conflict' AND discrepancy.closed_at IS NULL
       AND discrepancy.account_id = ANY($1)
       AND (NOT EXISTS (
              SELECT FROM submission_rows disputed
              JOIN submissions submission ON submission.id = disputed.submission_id AND submission.is_current
              WHERE disputed.account_id = discrepancy.account_id AND NOT disputed.taken)
         OR NOT EXISTS (
              SELECT FROM claims
              WHERE claims.account_id = discrepancy.account_id AND claims.holder_id = discrepancy.holder_id
                AND claims.to_at IS NULL))`,
    [accountIds],
  );
}

/** The accounts that a submission's refused rows wanted of somebody else. */
export async function disputedAccounts(manager: EntityManager, submissionId: number): Promise<number[]> {
  const rows = await manager.query<{ account_id: number }[]>(
    `SELECT DISTINCT account_id FROM submission_rows
     WHERE submission_id = $1 AND NOT taken AND account_id IS NOT NULL`,
    [submissionId],
  );
  return rows.map((row) => row.account_id);
}
