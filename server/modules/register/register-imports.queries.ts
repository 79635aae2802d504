import type { EntityManager } from 'typeorm';

export interface MissingOrganization {
  id: number;
  name: string;
}

/** Organizations, open on the day, of the units that a file speaks of, which it does not name. */
export function missingOrganizations(
  manager: EntityManager,
  of: { campaignId: number; unitKeys: string[]; nameKeys: string[]; day: string },
): Promise<MissingOrganization[]> {
  return manager.query(
    `SELECT organization.id, organization.name
     FROM organizations organization JOIN units unit ON unit.id = organization.unit_id
     WHERE organization.campaign_id = $1 AND unit.name_key = ANY($2)
       AND organization.name_key <> ALL($3) AND (organization.closed_on IS NULL OR organization.closed_on > $4)
     ORDER BY organization.unit_id, organization.name`,
    [of.campaignId, of.unitKeys, of.nameKeys, of.day],
  );
}

/** How many units of the campaign a file does not name. */
export async function countMissingUnits(
  manager: EntityManager,
  of: { campaignId: number; unitKeys: string[] },
): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM units WHERE campaign_id = $1 AND name_key <> ALL($2)',
    [of.campaignId, of.unitKeys],
  );
  return row!.count;
}

export async function closeOrganizations(manager: EntityManager, ids: number[], day: string): Promise<void> {
  await manager.query('UPDATE organizations SET closed_on = $2 WHERE id = ANY($1)', [ids, day]);
}

/** An organization is its own holder, under the name as it is registered. */
export async function renameHolders(manager: EntityManager, campaignId: number): Promise<void> {
  await manager.query(
    `UPDATE holders SET name = organization.name
     FROM organizations organization
     WHERE holders.campaign_id = $1 AND holders.category = 'organization'
       AND organization.id = holders.organization_id AND holders.name <> organization.name`,
    [campaignId],
  );
}

/** What a change did to one unit or organization; rows of no change are left out. */
export interface TouchedRow {
  of: 'unit' | 'organization';
  name: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

/** The first rows that a change under way has touched. */
export function touchedRows(manager: EntityManager, changeId: number, limit: number): Promise<TouchedRow[]> {
  return manager.query(
    `SELECT CASE touched.table_name WHEN 'units' THEN 'unit' ELSE 'organization' END AS of,
            coalesce(unit.name, organization.name) AS name, touched.before, touched.after
     FROM register_change_rows touched
     LEFT JOIN units unit ON touched.table_name = 'units' AND unit.id = touched.row_id
     LEFT JOIN organizations organization ON touched.table_name = 'organizations' AND organization.id = touched.row_id
     WHERE touched.change_id = $1 AND touched.table_name IN ('units', 'organizations')
     ORDER BY touched.id LIMIT $2`,
    [changeId, limit],
  );
}

export async function namesOfOrganizations(
  manager: EntityManager,
  ids: number[],
): Promise<Map<number, string>> {
  const rows = await manager.query<{ id: number; name: string }[]>(
    'SELECT id, name FROM organizations WHERE id = ANY($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
