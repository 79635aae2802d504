import type { EntityManager } from 'typeorm';

/** $1 organization: what belongs to it. */
export const MERGE_COUNTS = `
  SELECT (SELECT count(*)::int FROM organizations WHERE parent_id = $1) AS children,
         count(*)::int AS holders,
         (SELECT count(*)::int FROM accounts WHERE holder_id IN (SELECT id FROM holders WHERE organization_id = $1))
           AS accounts,
         (SELECT count(*)::int FROM claims
          WHERE to_at IS NULL AND holder_id IN (SELECT id FROM holders WHERE organization_id = $1)) AS claims
  FROM holders WHERE organization_id = $1`;

/** A holder that goes over, and the one that it turns out to be, if any. */
export interface MergedHolder {
  id: number;
  category: string;
  intoId: number | null;
}

/**
 * The holders of one organization and who each of them is in another: the organization itself is the other one,
 * persons and projects are found by the natural key.
 */
export function mergedHolders(
  manager: EntityManager,
  of: { fromId: number; intoId: number },
): Promise<MergedHolder[]> {
  return manager.query(
    `SELECT gone.id, gone.category, kept.id AS "intoId"
     FROM holders gone
     LEFT JOIN holders kept ON kept.organization_id = $2 AND kept.category = gone.category
       AND (gone.category = 'organization'
            OR (kept.name_key = gone.name_key AND kept.phone_hash = gone.phone_hash))
     WHERE gone.organization_id = $1 ORDER BY gone.id`,
    [of.fromId, of.intoId],
  );
}

/** The holder stays and belongs to another organization; an organization as holder takes that one's name. */
export async function giveHolders(manager: EntityManager, ids: number[], intoId: number): Promise<void> {
  await manager.query(
    `UPDATE holders SET organization_id = into_organization.id,
       name = CASE category WHEN 'organization' THEN into_organization.name ELSE holders.name END,
       name_key = CASE category WHEN 'organization' THEN into_organization.name_key ELSE holders.name_key END
     FROM organizations into_organization
     WHERE into_organization.id = $2 AND holders.id = ANY($1)`,
    [ids, intoId],
  );
}

const PAIRS = 'jsonb_to_recordset($1::jsonb) AS pair(id int, "intoId" int)';
const FOLLOWERS = ['accounts', 'claims', 'verifications', 'discrepancies', 'submission_rows'];

/**
 * Two holders become one: everything that names the one that goes names the other from now on. What the forms said
 * of both is joined, the one that stays first. A discrepancy that is open for both stays open once.
 */
export async function joinHolders(manager: EntityManager, pairs: MergedHolder[], at: Date): Promise<void> {
  if (pairs.length === 0) return;
  const given = JSON.stringify(pairs);
  await manager.query(
    `UPDATE discrepancies SET closed_at = $2
     FROM ${PAIRS}
     WHERE discrepancies.holder_id = pair.id AND discrepancies.closed_at IS NULL AND EXISTS (
       SELECT FROM discrepancies kept WHERE kept.holder_id = pair."intoId" AND kept.closed_at IS NULL
         AND kept.kind = discrepancies.kind AND kept.account_id IS NOT DISTINCT FROM discrepancies.account_id)`,
    [given, at],
  );
  for (const table of FOLLOWERS) {
    await manager.query(
      `UPDATE ${table} SET holder_id = pair."intoId" FROM ${PAIRS} WHERE ${table}.holder_id = pair.id`,
      [given],
    );
  }
  await manager.query(
    `UPDATE holders SET details = gone.details || holders.details,
       sealed_contacts = coalesce(holders.sealed_contacts, gone.sealed_contacts)
     FROM ${PAIRS} JOIN holders gone ON gone.id = pair.id WHERE holders.id = pair."intoId"`,
    [given],
  );
  await manager.query(`DELETE FROM holders USING ${PAIRS} WHERE holders.id = pair.id`, [given]);
}

/** What else points at the organization that goes. */
export async function joinOrganizations(
  manager: EntityManager,
  of: { fromId: number; intoId: number },
): Promise<void> {
  for (const statement of [
    'UPDATE organizations SET parent_id = $2 WHERE parent_id = $1',
    'UPDATE organization_aliases SET organization_id = $2 WHERE organization_id = $1',
    'UPDATE name_questions SET organization_id = $2 WHERE organization_id = $1',
  ]) {
    await manager.query(statement, [of.fromId, of.intoId]);
  }
  await manager.query('DELETE FROM organizations WHERE id = $1', [of.fromId]);
}

export async function holdersAndAccountsOf(manager: EntityManager, organizationId: number) {
  const holders = await manager.query<{ id: number }[]>(
    'SELECT id FROM holders WHERE organization_id = $1 ORDER BY id',
    [organizationId],
  );
  const accounts = await manager.query<{ id: number }[]>(
    'SELECT id FROM accounts WHERE holder_id IN (SELECT id FROM holders WHERE organization_id = $1) ORDER BY id',
    [organizationId],
  );
  return { holderIds: holders.map((row) => row.id), accountIds: accounts.map((row) => row.id) };
}
