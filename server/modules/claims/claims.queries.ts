import type { EntityManager } from 'typeorm';
import type { ClaimChange, ListedClaims, ReopenedClaim } from './claims.service';

/** Ends claims; returns the accounts they named. */
export async function closeClaims(
  manager: EntityManager,
  ids: number[],
  at: Date,
): Promise<(number | null)[]> {
  if (ids.length === 0) return [];
  const [rows] = await manager.query<[{ account_id: number | null }[], number]>(
    'UPDATE claims SET to_at = $2 WHERE id = ANY($1) AND to_at IS NULL RETURNING account_id',
    [ids, at],
  );
  return rows.map((row) => row.account_id);
}

export async function moveClaims(manager: EntityManager, ids: number[], submissionId: number): Promise<void> {
  if (ids.length === 0) return;
  await manager.query('UPDATE claims SET submission_id = $2 WHERE id = ANY($1)', [ids, submissionId]);
}

export async function openClaims(
  manager: EntityManager,
  of: Pick<ClaimChange, 'campaignId' | 'unitId' | 'category' | 'at'>,
  claims: ReopenedClaim[],
): Promise<void> {
  if (claims.length === 0) return;
  await manager.query(
    `INSERT INTO claims (campaign_id, unit_id, category, from_at, source,
                         form, submission_id, holder_id, account_id, state, platform)
     SELECT $1, $2, $3, $4, 'form', given.form, given."submissionId",
            given."holderId", given."accountId", given.state, given.platform
     FROM jsonb_to_recordset($5::jsonb) AS given(
       form int, "submissionId" int, "holderId" int, "accountId" int, state text, platform text)`,
    [of.campaignId, of.unitId, of.category, of.at, JSON.stringify(claims)],
  );
}

/** Claims of a list of the committee: "verified", and of no form. */
export async function openListedClaims(manager: EntityManager, of: ListedClaims): Promise<void> {
  if (of.claims.length === 0) return;
  await manager.query(
    `INSERT INTO claims (campaign_id, baseline_list_id, from_at, source, state,
                         unit_id, category, holder_id, account_id, platform)
     SELECT $1, $2, $3, 'baseline', 'verified',
            given."unitId", given.category, given."holderId", given."accountId", given.platform
     FROM jsonb_to_recordset($4::jsonb) AS given(
       "unitId" int, category text, "holderId" int, "accountId" int, platform text)`,
    [of.campaignId, of.baselineListId, of.at, JSON.stringify(of.claims)],
  );
}

export async function standingClaimsOfList(
  manager: EntityManager,
  baselineListId: number,
): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(
    'SELECT id FROM claims WHERE baseline_list_id = $1 AND to_at IS NULL',
    [baselineListId],
  );
  return rows.map((row) => row.id);
}

/**
 * An account's claimed state is that of its newest standing claim. Where it changes, the account is checked at
 * once; without a claim it is not checked any more; on a closed platform never. Accounts that stand so already are
 * not written again.
 */
export async function settleAccounts(manager: EntityManager, accountIds: number[], at: Date): Promise<void> {
  if (accountIds.length === 0) return;
  await manager.query(
    `UPDATE accounts SET claimed_state = settled.state, next_check_at = settled.next_check_at
     FROM (
       SELECT account.id, standing.state, CASE
         WHEN standing.state IS NULL OR account.presence = 'platform-closed' THEN NULL
         WHEN account.claimed_state IS NOT DISTINCT FROM standing.state AND account.next_check_at IS NOT NULL
           THEN account.next_check_at
         ELSE least(account.next_check_at, $2)
       END AS next_check_at
       FROM accounts account
       LEFT JOIN LATERAL (
         SELECT claim.state FROM claims claim
         WHERE claim.account_id = account.id AND claim.to_at IS NULL
         ORDER BY claim.from_at DESC, claim.id DESC LIMIT 1) AS standing ON true
       WHERE account.id = ANY($1)) AS settled
     WHERE accounts.id = settled.id
       AND (accounts.claimed_state, accounts.next_check_at)
         IS DISTINCT FROM (settled.state, settled.next_check_at)`,
    [accountIds, at],
  );
}
