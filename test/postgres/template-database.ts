import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildDataSource } from '../../server/database/data-source';
import { urlOfDatabase, withConnection } from './server-connection';

const LOCK = 20121130;

/** Name of a migrated database to copy from. It is made again only when a migration has changed. */
export async function makeTemplate(url: string): Promise<string> {
  const name = `template_${migrationsHash()}`;
  await withConnection(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    await migrate(urlOfDatabase(url, unfinished));
    await client.query(`alter database ${unfinished} rename to ${name}`);
  });
  return name;
}

async function migrate(url: string): Promise<void> {
  const dataSource = await buildDataSource(url).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

function migrationsHash(): string {
  const folder = path.resolve(__dirname, '../../server/database/migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(path.join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
