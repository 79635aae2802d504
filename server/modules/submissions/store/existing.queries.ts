import type { EntityManager } from 'typeorm';
import type { HolderCategory } from '../../../../domain/holder';
import type { AccountIdentity } from '../plan/account-identity';
import type { ExistingAccount, ExistingHolder, ExistingState, OpenClaim } from '../plan/existing-records';

export function holdersOf(
  manager: EntityManager,
  of: { campaignId: number; category: HolderCategory; organizationIds: number[] },
): Promise<ExistingHolder[]> {
  return manager.query(
    `SELECT id, organization_id AS "organizationId", name_key AS "nameKey", phone_hash AS "phoneHash",
            coalesce(details->'wantedPlatforms', '[]') AS "wantedPlatforms"
     FROM holders WHERE campaign_id = $1 AND category = $2 AND organization_id = ANY($3)
     ORDER BY id`,
    [of.campaignId, of.category, of.organizationIds],
  );
}

/** The accounts with these uids or aliases; to be written, they are locked in the order of their ids. */
export function accountsOf(
  manager: EntityManager,
  of: { campaignId: number; identities: AccountIdentity[]; toWrite: boolean },
): Promise<ExistingAccount[]> {
  return manager.query(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($2::jsonb) AS given(platform text, uid text, alias text))
     SELECT id, platform, uid, alias, holder_id AS "holderId"
     FROM accounts
     WHERE id IN (
       SELECT account.id FROM accounts account JOIN given USING (platform, uid)
       WHERE account.campaign_id = $1
       UNION
       SELECT account.id FROM accounts account JOIN given USING (platform, alias)
       WHERE account.campaign_id = $1)
     ORDER BY id ${of.toWrite ? 'FOR NO KEY UPDATE' : ''}`,
    [of.campaignId, JSON.stringify(of.identities)],
  );
}

/** Standing claims of a unit's holders of one category, and those of anybody on the given accounts. */
export function openClaimsOf(
  manager: EntityManager,
  of: { unitId: number; category: HolderCategory; accountIds: number[] },
): Promise<OpenClaim[]> {
  return manager.query(
    `SELECT claim.id, claim.unit_id AS "unitId", unit.name AS "unitName", claim.holder_id AS "holderId",
            claim.account_id AS "accountId", claim.state, claim.platform, claim.form,
            phase.id AS "phaseId", phase.ordinal AS "phaseOrdinal"
     FROM claims claim
     JOIN units unit ON unit.id = claim.unit_id
     LEFT JOIN submissions submission ON submission.id = claim.submission_id
     LEFT JOIN phases phase ON phase.id = submission.phase_id
     WHERE claim.to_at IS NULL
       AND ((claim.unit_id = $1 AND claim.category = $2) OR claim.account_id = ANY($3))
     ORDER BY claim.id`,
    [of.unitId, of.category, of.accountIds],
  );
}

export function personsOnOtherForms(
  manager: EntityManager,
  of: { unitId: number; category: HolderCategory; nameKeys: string[] },
): Promise<ExistingState['otherPersons']> {
  return manager.query(
    `SELECT organization_id AS "organizationId", name_key AS "nameKey", phone_hash AS "phoneHash"
     FROM holders holder
     WHERE unit_id = $1 AND category = $2 AND name_key = ANY($3)
       AND EXISTS (SELECT FROM claims WHERE claims.holder_id = holder.id AND claims.to_at IS NULL)`,
    [of.unitId, of.category, of.nameKeys],
  );
}
