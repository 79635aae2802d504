import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../server/database/embedded-postgres/start-embedded-postgres';
import { prepareDatabase } from '../../server/database/prepare-database';

export interface DemoDatabase {
  url: string;
  close(): Promise<void>;
}

/** Schemas that a service has ever made in its database. */
const SCHEMAS = ['public', 'graphile_worker'];

/**
 * The demo's own PostgreSQL, migrated and with the campaign of 2012 in it; emptied first when asked. What it
 * holds can be made again, so nothing is forced to the disk.
 */
export async function openDemoDatabase(options: { dataDir: string; empty: boolean }): Promise<DemoDatabase> {
  const { dataDir, empty } = options;
  const { url, stop } = await startEmbeddedPostgres({ dataDir, database: 'tuanwei_demo', durable: false });
  try {
    if (empty) await dropEverything(url);
    await prepareDatabase(url);
    return { url, close: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function dropEverything(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const schema of SCHEMAS) await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await client.query('CREATE SCHEMA public');
  } finally {
    await client.end();
  }
}
