import type { EntityManager } from 'typeorm';

/** An organization and everything below it; a cycle, which nobody can make here, would still end. */
export async function subtreeOf(manager: EntityManager, id: number): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(
    `WITH RECURSIVE below AS (
       SELECT id FROM organizations WHERE id = $1
       UNION
       SELECT child.id FROM organizations child JOIN below ON child.parent_id = below.id)
     SELECT id FROM below ORDER BY id`,
    [id],
  );
  return rows.map((row) => row.id);
}

/**
 * Moves organizations to a unit with all that is kept by unit; submissions stay with whoever handed them in.
 * Returns the first other name that the unit already uses for another organization, having moved nothing then.
 */
export async function moveToUnit(
  manager: EntityManager,
  ids: number[],
  unitId: number,
): Promise<string | null> {
  const [clash] = await manager.query<{ name: string }[]>(
    `SELECT moved.name FROM organization_aliases moved
     JOIN organization_aliases kept ON kept.name_key = moved.name_key AND kept.unit_id = $2
     WHERE moved.organization_id = ANY($1) AND kept.organization_id <> ALL($1) LIMIT 1`,
    [ids, unitId],
  );
  if (clash) return clash.name;
  for (const statement of MOVES) await manager.query(statement, [ids, unitId]);
  return null;
}

const HOLDERS = 'SELECT id FROM holders WHERE organization_id = ANY($1)';

/** $1 organizations, $2 unit. */
const MOVES = [
  'UPDATE organizations SET unit_id = $2 WHERE id = ANY($1) AND unit_id <> $2',
  'UPDATE organization_aliases SET unit_id = $2 WHERE organization_id = ANY($1) AND unit_id <> $2',
  'UPDATE holders SET unit_id = $2 WHERE organization_id = ANY($1) AND unit_id <> $2',
  ...['accounts', 'claims', 'discrepancies'].map(
    (table) => `UPDATE ${table} SET unit_id = $2 WHERE holder_id IN (${HOLDERS}) AND unit_id <> $2`,
  ),
];
