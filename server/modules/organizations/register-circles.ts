import type { EntityManager } from 'typeorm';

interface Node {
  id: number;
  parentId: number;
  nameKey: string;
}

/** $1 campaign: organizations from which no way up ends. */
const WITHOUT_ROOT = `
  WITH RECURSIVE rooted AS (
    SELECT id FROM organizations WHERE campaign_id = $1 AND parent_id IS NULL
    UNION ALL
    SELECT child.id FROM organizations child JOIN rooted ON child.parent_id = rooted.id)
  SELECT id, parent_id AS "parentId", name_key AS "nameKey" FROM organizations
  WHERE campaign_id = $1 AND id NOT IN (SELECT id FROM rooted) ORDER BY id`;

/** Takes the parents away from organizations that stand above themselves; returns their name keys. */
export async function cutCircles(manager: EntityManager, campaignId: number): Promise<string[]> {
  const nodes = await manager.query<Node[]>(WITHOUT_ROOT, [campaignId]);
  if (nodes.length === 0) return [];
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  const circular = nodes.filter(({ id }) => isAboveItself(id, parents));
  const ids = circular.map(({ id }) => id);
  await manager.query('UPDATE organizations SET parent_id = NULL WHERE id = ANY($1)', [ids]);
  return circular.map(({ nameKey }) => nameKey);
}

function isAboveItself(id: number, parents: Map<number, number>): boolean {
  const seen = new Set<number>();
  for (let above = parents.get(id); above !== undefined && !seen.has(above); above = parents.get(above)) {
    if (above === id) return true;
    seen.add(above);
  }
  return false;
}
