import type { EntityManager } from 'typeorm';
import type { RegisterChangeKind } from './register-change.entity';

/** A change as the list shows it; `later` is a newer change that touches the same rows. */
export interface ListedChange {
  id: number;
  at: Date;
  by: string | null;
  kind: RegisterChangeKind;
  summary: string;
  undoneAt: Date | null;
  later: string | null;
}

/** The newest change after this one, itself not undone, that touched one of its rows. */
const LATER = `
  (SELECT newer.summary
   FROM register_changes newer
   WHERE newer.campaign_id = change.campaign_id AND newer.id > change.id AND newer.kind <> 'undo'
     AND newer.undone_at IS NULL
     AND EXISTS (
       SELECT FROM register_change_rows own
       JOIN register_change_rows other USING (table_name, row_id)
       WHERE own.change_id = change.id AND other.change_id = newer.id)
   ORDER BY newer.id DESC LIMIT 1)`;

export async function laterChange(
  manager: EntityManager,
  of: { id: number; campaignId: number },
): Promise<string | null> {
  const [row] = await manager.query<{ later: string | null }[]>(
    `SELECT ${LATER} AS later FROM register_changes change WHERE change.id = $1 AND change.campaign_id = $2`,
    [of.id, of.campaignId],
  );
  return row?.later ?? null;
}

const COLUMNS = `
  change.id, change.at, author.display_name AS by, change.kind, change.summary, change.undone_at AS "undoneAt",
  CASE WHEN change.undone_at IS NULL AND change.kind <> 'undo' THEN ${LATER} END AS later`;

/** $1 campaign, $2 limit, $3 offset. Newest first. */
export const LIST_CHANGES = `
  SELECT ${COLUMNS}
  FROM register_changes change LEFT JOIN users author ON author.id = change.by_id
  WHERE change.campaign_id = $1 ORDER BY change.id DESC LIMIT $2 OFFSET $3`;

/** $1 campaign. */
export const COUNT_CHANGES = 'SELECT count(*)::int AS total FROM register_changes WHERE campaign_id = $1';

/** $1 change. */
export const ONE_CHANGE = `
  SELECT ${COLUMNS}
  FROM register_changes change LEFT JOIN users author ON author.id = change.by_id WHERE change.id = $1`;
