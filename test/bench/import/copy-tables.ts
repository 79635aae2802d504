import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import type { Client } from 'pg';
import { from, to } from 'pg-copy-streams';
import { type Cost, costOf } from '../measured-work';

/** What a commit of verified cadres fills, parents first. */
export const FILLED_TABLES = ['holders', 'accounts', 'submission_rows', 'claims'] as const;

/**
 * Copies the rows that stand in these tables, as COPY gives them, into empty tables of the same shape with the same
 * indexes: the fastest that PostgreSQL can be filled with them. Gives the cost of filling alone, and the rows.
 */
export async function copyRate(client: Client): Promise<Cost & { rows: number }> {
  const given = new Map<string, Buffer>();
  for (const table of FILLED_TABLES) {
    given.set(table, await buffer(client.query(to(`COPY ${table} TO STDOUT`))));
    await client.query(`CREATE TABLE copied_${table} (LIKE ${table} INCLUDING ALL)`);
  }
  const { wallSeconds, cpuSeconds } = await costOf(async () => {
    await client.query('BEGIN');
    for (const [table, bytes] of given) await fill(client, table, bytes);
    await client.query('COMMIT');
  });
  const rows = await countRows(client, 'copied_');
  for (const table of FILLED_TABLES) await client.query(`DROP TABLE copied_${table}`);
  return { wallSeconds, cpuSeconds, rows };
}

/** Rows in these tables, or in their copies. */
export async function countRows(client: Client, prefix = ''): Promise<number> {
  let rows = 0;
  for (const table of FILLED_TABLES) {
    const { rows: counted } = await client.query(`SELECT count(*)::int AS n FROM ${prefix}${table}`);
    rows += counted[0].n;
  }
  return rows;
}

function fill(client: Client, table: string, bytes: Buffer): Promise<void> {
  const source = new PassThrough();
  source.end(bytes);
  return pipeline(source, client.query(from(`COPY copied_${table} FROM STDIN`)));
}
