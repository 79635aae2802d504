import type { DataSource } from 'typeorm';
import { buildDataSource } from './data-source';
import { seedCampaign } from './seeds/seed-campaign';

const LOCK = 20120925;

/**
 * Brings the schema up to date and puts the first campaign in. Server, worker and command line may all do it
 * at their start: one works, the others wait and find it done.
 */
export async function prepareDatabase(url: string): Promise<void> {
  const dataSource = await buildDataSource(url).initialize();
  try {
    await underLock(dataSource, async () => {
      await dataSource.runMigrations();
      await seedCampaign(dataSource.manager);
    });
  } finally {
    await dataSource.destroy();
  }
}

async function underLock(dataSource: DataSource, work: () => Promise<void>): Promise<void> {
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [LOCK]);
    await work();
    await holder.query('select pg_advisory_unlock($1)', [LOCK]);
  } finally {
    await holder.release();
  }
}
