import path from 'node:path';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../server/database/embedded-postgres/start-embedded-postgres';
import { dropLeftovers } from './leftovers';
import { makeTemplate } from './template-database';

declare global {
  var tuanweiTestPostgres: EmbeddedPostgres | undefined;
}

/**
 * One PostgreSQL for the run, embedded unless TEST_DATABASE_URL names another, with a migrated template.
 * Runs at the same time share the server; the last to end stops it.
 */
export default async function globalSetup(): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) {
    const dataDir = path.resolve(__dirname, '../../.data/test');
    globalThis.tuanweiTestPostgres = await startEmbeddedPostgres({
      dataDir,
      database: 'test',
      durable: false,
    });
    process.env.TEST_DATABASE_URL = globalThis.tuanweiTestPostgres.url;
  }
  process.env.TEST_RUN = String(process.pid);
  await dropLeftovers(process.env.TEST_DATABASE_URL);
  process.env.TEST_TEMPLATE = await makeTemplate(process.env.TEST_DATABASE_URL);
}
