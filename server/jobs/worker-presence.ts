import { Client } from 'pg';
import { JOB_SCHEMA } from './job-schema';

/** First key of the advisory locks that say which pools of workers live; any number of our own. */
export const PRESENCE_LOCK = 2012_1109;
/** A pool shows its presence within this time of its first job. */
const GRACE_SECONDS = 5;
const SWEEP_SECONDS = 5;

const FREE_JOBS_OF_THE_DEAD = `
  SELECT ${JOB_SCHEMA}.force_unlock_workers(array(
    SELECT pool FROM (
      SELECT DISTINCT locked_by AS pool FROM ${JOB_SCHEMA}.jobs
      WHERE locked_at < now() - make_interval(secs => $2) AND locked_by <> $3) others
    WHERE pg_try_advisory_xact_lock($1, hashtext(pool))))`;

/**
 * Shows the other workers that this one lives, by a lock that its connection holds and that ends with the process
 * however it ends; and gives the jobs of workers that are gone to those that live.
 */
export class WorkerPresence {
  private readonly client: Client;
  private timer: NodeJS.Timeout | null = null;

  constructor(databaseUrl: string, onLost: (fault: unknown) => void) {
    this.client = new Client({ connectionString: databaseUrl, keepAlive: true });
    this.client.on('error', onLost);
  }

  async show(pool: string): Promise<void> {
    await this.client.connect();
    await this.client.query('SELECT pg_advisory_lock($1, hashtext($2))', [PRESENCE_LOCK, pool]);
    this.timer = setInterval(() => this.sweep(pool), SWEEP_SECONDS * 1000);
    this.timer.unref();
  }

  async end(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.client.end();
  }

  /** A fault ends the connection, which `onLost` hears of. */
  private sweep(own: string): void {
    this.client.query(FREE_JOBS_OF_THE_DEAD, [PRESENCE_LOCK, GRACE_SECONDS, own]).catch(() => {});
  }
}
