import type { Config } from '../config/config';
import { isAlive } from './embedded-postgres/process-identity';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres';

export interface OpenDatabase {
  url: string;
  /** Starts the embedded server again, at the same address, when it has died; true when it had. */
  revive(): Promise<boolean>;
  /** Leaves it; the embedded server stops with its last user. */
  close(): Promise<void>;
}

/** The database of the configuration: DATABASE_URL, or the embedded PostgreSQL in the data folder. */
export async function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    return { url: config.databaseUrl, revive: async () => false, close: async () => {} };
  }
  const start = () => startEmbeddedPostgres({ dataDir: config.dataDir, database: 'tuanwei' });
  let server = await start();
  const revive = async () => {
    if (isAlive(server.pid)) return false;
    server = await start();
    return true;
  };
  return { url: server.url, revive, close: () => server.stop() };
}
