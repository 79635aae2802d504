const COLUMNS = `
  o.id, o.unit_id AS "unitId", u.name AS "unitName", o.parent_id AS "parentId", parent.name AS "parentName",
  parent.level AS "parentLevel", o.name, o.level, o.opened_on AS "openedOn", o.closed_on AS "closedOn",
  ARRAY(SELECT alias.name FROM organization_aliases alias
        WHERE alias.organization_id = o.id ORDER BY alias.id) AS aliases,
  (SELECT count(*)::int FROM organizations child WHERE child.parent_id = o.id) AS children,
  (SELECT count(*)::int FROM holders holder WHERE holder.organization_id = o.id) AS holders`;

const JOINED = `
  JOIN units u ON u.id = o.unit_id
  LEFT JOIN organizations parent ON parent.id = o.parent_id`;

/**
 * $1 campaign, $2 unit, $3 parent (0: none), $4 level, $5 pattern of a name or alias, $6 closed or open on the
 * local day $7; null = no filter.
 */
const FILTERED = `
  organizations o
  WHERE o.campaign_id = $1
    AND ($2::int IS NULL OR o.unit_id = $2)
    AND ($3::int IS NULL OR coalesce(o.parent_id, 0) = $3)
    AND ($4::text IS NULL OR o.level = $4)
    AND ($5::text IS NULL OR o.name_key LIKE $5 OR EXISTS (
      SELECT FROM organization_aliases alias WHERE alias.organization_id = o.id AND alias.name_key LIKE $5))
    AND ($6::boolean IS NULL OR coalesce(o.closed_on <= $7::date, false) = $6)`;

/** $8 limit, $9 offset. Unit by unit, by name. */
export const LIST_ORGANIZATIONS = `
  WITH page AS (SELECT o.id FROM ${FILTERED} ORDER BY o.unit_id, o.name, o.id LIMIT $8 OFFSET $9)
  SELECT ${COLUMNS} FROM page JOIN organizations o USING (id) ${JOINED}
  ORDER BY o.unit_id, o.name, o.id`;

export const COUNT_ORGANIZATIONS = `SELECT count(*)::int AS total FROM ${FILTERED}`;

/** $1 organization. */
export const ONE_ORGANIZATION = `SELECT ${COLUMNS} FROM organizations o ${JOINED} WHERE o.id = $1`;
