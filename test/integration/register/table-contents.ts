import type { RegisterWorld } from './register-world';

/** Every table that a change of the register may touch. */
const TABLES = [
  'units',
  'organizations',
  'organization_aliases',
  'name_questions',
  'name_question_places',
  'holders',
  'accounts',
  'claims',
  'verifications',
  'snapshots',
  'discrepancies',
  'submissions',
  'submission_rows',
];

/** All rows of those tables as they are now, to be compared with how they are later. */
export async function tableContents(world: RegisterWorld): Promise<Record<string, unknown[]>> {
  const contents: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const rows = await world.query<{ row: unknown }>(
      `SELECT to_jsonb(kept) AS row FROM ${table} kept ORDER BY kept.id`,
    );
    contents[table] = rows.map(({ row }) => row);
  }
  return contents;
}
