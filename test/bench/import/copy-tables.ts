import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import type { Client } from 'pg';
import { from, to } from 'pg-copy-streams';
import { type Cost, costOf } from '../measured-work';

/** What a commit of verified cadres fills, parents first. */
export const FILLED_TABLES = ['holders', 'accounts', 'submission_rows', 'claims'] as const;

/**
 * Takes the rows that stand in these tables out, as COPY gives them, and fills the emptied tables with them again: the
 * very rows, indexes and references, as fast as PostgreSQL can be filled. Gives the cost of filling, and the rows.
 */
export async function copyRate(client: Client): Promise<Cost & { rows: number }> {
  const given = new Map<string, Buffer>();
  for (const table of FILLED_TABLES)
    given.set(table, await buffer(client.query(to(`COPY ${table} TO STDOUT`))));
  await client.query(`TRUNCATE ${FILLED_TABLES.join(', ')} CASCADE`);
  const { wallSeconds, cpuSeconds } = await costOf(async () => {
    await client.query('BEGIN');
    for (const [table, bytes] of given) await fill(client, table, bytes);
    await client.query('COMMIT');
  });
  return { wallSeconds, cpuSeconds, rows: await countRows(client) };
}

/** Rows in these tables. */
export async function countRows(client: Client): Promise<number> {
  let rows = 0;
  for (const table of FILLED_TABLES) {
    const { rows: counted } = await client.query(`SELECT count(*)::int AS n FROM ${table}`);
    rows += counted[0].n;
  }
  return rows;
}

function fill(client: Client, table: string, bytes: Buffer): Promise<void> {
  const source = new PassThrough();
  source.end(bytes);
  return pipeline(source, client.query(from(`COPY ${table} FROM STDIN`)));
}
