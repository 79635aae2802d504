import type { EntityManager } from 'typeorm';

/** One row of the journal; what was done is told by which side is missing. */
export interface JournalRow {
  tableName: string;
  rowId: number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export interface ForeignKey {
  table: string;
  column: string;
}

/** What a change did, in the order it happened. */
export function journalOf(manager: EntityManager, changeId: number): Promise<JournalRow[]> {
  return manager.query(
    `SELECT table_name AS "tableName", row_id AS "rowId", before, after
     FROM register_change_rows WHERE change_id = $1 ORDER BY id`,
    [changeId],
  );
}

/** The rows of a table as the journal writes them, by id. */
export async function currentRows(
  manager: EntityManager,
  table: string,
  ids: number[],
): Promise<Map<number, Record<string, unknown>>> {
  const rows = await manager.query<{ id: number; row: Record<string, unknown> }[]>(
    `SELECT id, to_jsonb(kept) AS row FROM ${quoted(table)} kept WHERE id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, row }) => [id, row]));
}

/** Every column that refers to a table. */
export function foreignKeysTo(manager: EntityManager, table: string): Promise<ForeignKey[]> {
  return manager.query(
    `SELECT rel.relname AS "table", attribute.attname AS "column"
     FROM pg_constraint con
     JOIN pg_class rel ON rel.oid = con.conrelid
     JOIN pg_attribute attribute ON attribute.attrelid = con.conrelid AND attribute.attnum = con.conkey[1]
     WHERE con.contype = 'f' AND con.confrelid = $1::regclass`,
    [quoted(table)],
  );
}

/** Does any row besides the `known` ones refer to one of these? */
export async function isReferredTo(
  manager: EntityManager,
  { table, column }: ForeignKey,
  of: { ids: number[]; known: number[] },
): Promise<boolean> {
  const [found] = await manager.query<{ found: boolean }[]>(
    `SELECT EXISTS (SELECT FROM ${quoted(table)}
       WHERE ${quoted(column)} = ANY($1) AND coalesce((to_jsonb(${quoted(table)})->>'id')::bigint, 0) <> ALL($2)) AS found`,
    [of.ids, of.known],
  );
  return found!.found;
}

export async function deleteRows(manager: EntityManager, table: string, ids: number[]): Promise<void> {
  await manager.query(`DELETE FROM ${quoted(table)} WHERE id = ANY($1)`, [ids]);
}

export async function insertRows(manager: EntityManager, table: string, rows: unknown[]): Promise<void> {
  const name = quoted(table);
  await manager.query(
    `INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(null::${name}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Sets the columns of rows that all name the same ones, and their id. */
export async function updateRows(
  manager: EntityManager,
  table: string,
  rows: ({ id: number } & Record<string, unknown>)[],
): Promise<void> {
  const columns = Object.keys(rows[0]!).filter((column) => column !== 'id');
  const assignments = columns.map((column) => `${quoted(column)} = given.${quoted(column)}`).join(', ');
  const name = quoted(table);
  await manager.query(
    `UPDATE ${name} SET ${assignments}
     FROM jsonb_populate_recordset(null::${name}, $1::jsonb) AS given WHERE ${name}.id = given.id`,
    [JSON.stringify(rows)],
  );
}

/** The names come from the journal, which writes only what PostgreSQL calls its tables and columns. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
