import type { EntityManager } from 'typeorm';
import type { OrganizationLevel } from '../../../domain/organization';
import type { BaselineListDto } from './baseline-list.dto';

/** An organization that a list's name means, with its unit. */
export interface MeantOrganization {
  key: string;
  id: number;
  name: string;
  nameKey: string;
  level: OrganizationLevel;
  unitId: number;
  unitName: string;
  openedOn: string | null;
  closedOn: string | null;
}

/**
 * What the names of a list mean in the campaign: registered names, and remembered ones where all units mean the same
 * by them.
 */
export function meantOrganizations(
  manager: EntityManager,
  campaignId: number,
  keys: string[],
): Promise<MeantOrganization[]> {
  return manager.query(
    `WITH meant AS (
       SELECT name_key AS key, id FROM organizations WHERE campaign_id = $1 AND name_key = ANY($2)
       UNION ALL
       SELECT name_key, min(organization_id) FROM organization_aliases
       WHERE campaign_id = $1 AND name_key = ANY($2)
       GROUP BY name_key HAVING count(DISTINCT organization_id) = 1)
     SELECT meant.key, organization.id, organization.name, organization.name_key AS "nameKey", organization.level,
            organization.unit_id AS "unitId", unit.name AS "unitName",
            organization.opened_on AS "openedOn", organization.closed_on AS "closedOn"
     FROM meant
     JOIN organizations organization ON organization.id = meant.id
     JOIN units unit ON unit.id = organization.unit_id`,
    [campaignId, keys],
  );
}

export interface StandingListedClaim {
  holderId: number;
  accountId: number | null;
}

export function standingListed(manager: EntityManager, listId: number): Promise<StandingListedClaim[]> {
  return manager.query(
    `SELECT holder_id AS "holderId", account_id AS "accountId"
     FROM claims WHERE baseline_list_id = $1 AND to_at IS NULL`,
    [listId],
  );
}

/** A list as the database gives it. */
export type ListedList = Omit<BaselineListDto, 'importedAt' | 'withdrawnAt'> & {
  importedAt: Date;
  withdrawnAt: Date | null;
};

/** $1 campaign, $2 one list or null. Newest first. */
export const LIST_LISTS = `
  SELECT list.id, list.name, list.platform, list.imported_at AS "importedAt", author.display_name AS "importedBy",
         list.rows_taken AS "rowsTaken", list.rows_refused AS "rowsRefused", list.withdrawn_at AS "withdrawnAt"
  FROM baseline_lists list LEFT JOIN users author ON author.id = list.imported_by_id
  WHERE list.campaign_id = $1 AND ($2::int IS NULL OR list.id = $2) ORDER BY list.imported_at DESC, list.id DESC`;
