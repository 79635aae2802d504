import type { EntityManager } from 'typeorm';

export interface UnitRecord {
  name: string;
  name_key: string;
  short_name: string;
  alias_keys: string[];
  kind: string;
  opened_on: string | null;
  closed_on: string | null;
}

export interface OrganizationRecord {
  name: string;
  name_key: string;
  unit_id: number;
  level: string;
  opened_on: string | null;
  closed_on: string | null;
}

/** A row that an import wrote: added, or changed where it was already there. Equal rows are not written. */
export interface WrittenRow {
  id: number;
  added: boolean;
}

export function writeUnits(manager: EntityManager, campaignId: number, units: UnitRecord[]) {
  return manager.query<WrittenRow[]>(
    `INSERT INTO units (campaign_id, name, name_key, short_name, alias_keys, kind, opened_on, closed_on)
     SELECT $1, name, name_key, short_name, alias_keys, kind, opened_on, closed_on
     FROM jsonb_to_recordset($2::jsonb) AS given(
       name text, name_key text, short_name text, alias_keys text[], kind text, opened_on date, closed_on date)
     ON CONFLICT (campaign_id, name_key) DO UPDATE SET
       name = EXCLUDED.name, short_name = EXCLUDED.short_name, alias_keys = EXCLUDED.alias_keys,
       kind = EXCLUDED.kind, opened_on = EXCLUDED.opened_on, closed_on = EXCLUDED.closed_on
     WHERE (units.name, units.short_name, units.alias_keys, units.kind, units.opened_on, units.closed_on)
       IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.short_name, EXCLUDED.alias_keys, EXCLUDED.kind,
                         EXCLUDED.opened_on, EXCLUDED.closed_on)
     RETURNING id, xmax = 0 AS added`,
    [campaignId, JSON.stringify(units)],
  );
}

export function writeOrganizations(
  manager: EntityManager,
  campaignId: number,
  organizations: OrganizationRecord[],
) {
  return manager.query<WrittenRow[]>(
    `INSERT INTO organizations (campaign_id, unit_id, name, name_key, level, opened_on, closed_on)
     SELECT $1, unit_id, name, name_key, level, opened_on, closed_on
     FROM jsonb_to_recordset($2::jsonb) AS given(
       name text, name_key text, unit_id int, level text, opened_on date, closed_on date)
     ON CONFLICT (campaign_id, name_key) DO UPDATE SET
       name = EXCLUDED.name, level = EXCLUDED.level,
       opened_on = EXCLUDED.opened_on, closed_on = EXCLUDED.closed_on
     WHERE (organizations.name, organizations.level, organizations.opened_on, organizations.closed_on)
       IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.level, EXCLUDED.opened_on, EXCLUDED.closed_on)
     RETURNING id, xmax = 0 AS added`,
    [campaignId, JSON.stringify(organizations)],
  );
}

/** Hangs organizations below their parents of the same unit, all at once; returns the ids whose parent changed. */
export function writeParents(
  manager: EntityManager,
  campaignId: number,
  parents: { name_key: string; parent_key: string | null }[],
) {
  return manager
    .query<[{ id: number }[], number]>(
      `UPDATE organizations SET parent_id = parent.id
       FROM jsonb_to_recordset($2::jsonb) AS given(name_key text, parent_key text)
       JOIN organizations own ON own.campaign_id = $1 AND own.name_key = given.name_key
       LEFT JOIN organizations parent ON parent.campaign_id = $1 AND parent.name_key = given.parent_key
         AND parent.unit_id = own.unit_id
       WHERE organizations.id = own.id
         AND organizations.parent_id IS DISTINCT FROM parent.id
       RETURNING organizations.id`,
      [campaignId, JSON.stringify(parents)],
    )
    .then(([rows]) => rows.map((row) => row.id));
}
