import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { place } from '../../../server/database/embedded-postgres/placement';
import { poll } from '../../../server/database/embedded-postgres/poll';
import { isAlive } from '../../../server/database/embedded-postgres/process-identity';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../server/database/embedded-postgres/start-embedded-postgres';
import { makeTemplate } from '../../postgres/template-database';

const GONE_DEADLINE_MS = 60_000;

/** A PostgreSQL of a test's own, which it may kill. As long as it is open, fresh databases are made in it. */
export class OwnCluster {
  private readonly dataDir = mkdtempSync(path.join(tmpdir(), 'tuanwei-cluster-'));
  private readonly before = { ...process.env };
  private server: EmbeddedPostgres;

  async open(): Promise<void> {
    await this.start();
    process.env.TEST_DATABASE_URL = this.server.url;
    process.env.TEST_TEMPLATE = await makeTemplate(this.server.url);
  }

  /** Forced to the disk as in production: what was committed must be there after a kill. */
  async start(): Promise<void> {
    this.server = await startEmbeddedPostgres({ dataDir: this.dataDir, database: 'test', durable: true });
  }

  async kill(): Promise<void> {
    process.kill(this.server.pid, 'SIGKILL');
    await poll(() => (isAlive(this.server.pid) ? null : true), GONE_DEADLINE_MS);
  }

  async close(): Promise<void> {
    Object.assign(process.env, this.before);
    await this.server.stop();
    rmSync(place(this.dataDir).clusterHome, { recursive: true, force: true });
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
