import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { prepareDatabase } from '../../server/database/prepare-database';
import { startEmbeddedPostgres } from '../../server/database/embedded-postgres/start-embedded-postgres';
import { urlOfDatabase, withConnection } from '../postgres/server-connection';

export interface BenchDatabase {
  url: string;
  close(): Promise<void>;
}

const DATA_DIR = path.resolve(__dirname, '../../..', '.data', 'bench');

/**
 * A migrated database of the benchmark's own, with the campaign of 2012: on the server of TEST_DATABASE_URL, else on
 * an embedded one that forces to the disk as in real life.
 */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given
    ? { url: given, stop: async () => {} }
    : await startEmbeddedPostgres({ dataDir: DATA_DIR, database: 'bench' });
  const name = `bench_${process.pid}_${randomBytes(3).toString('hex')}`;
  await withConnection(server.url, (client) => client.query(`create database ${name}`));
  const url = urlOfDatabase(server.url, name);
  await prepareDatabase(url);
  return {
    url,
    close: async () => {
      await withConnection(server.url, (client) => client.query(`drop database ${name} with (force)`));
      await server.stop();
    },
  };
}
