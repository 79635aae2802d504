import type { Config } from '../config/config';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres';

export interface OpenDatabase {
  url: string;
  /** Leaves it; the embedded server stops with its last user. */
  close(): Promise<void>;
}

/** The database of the configuration: DATABASE_URL, or the embedded PostgreSQL in the data folder. */
export async function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<OpenDatabase> {
  if (config.databaseUrl) return { url: config.databaseUrl, close: async () => {} };
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir, database: 'tuanwei' });
  return { url: embedded.url, close: embedded.stop };
}
