import { makeWorkerUtils } from 'graphile-worker';
import { Client } from 'pg';

/** The queue's own tables, beside ours. */
export const JOB_SCHEMA = 'graphile_worker';
/** Any number of our own: one process makes the tables, the others wait and find them. */
const SCHEMA_LOCK = 2012_1015;

/** Brings the queue's tables up to date. */
export async function prepareJobs(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [SCHEMA_LOCK]);
    const queue = await makeWorkerUtils({ connectionString: databaseUrl, schema: JOB_SCHEMA });
    await queue.migrate().finally(() => queue.release());
  } finally {
    await client.end();
  }
}
