import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { buildDataSource } from '../../../server/database/data-source';
import { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { Phase } from '../../../server/modules/campaigns/phase.entity';
import { freshDatabase, type FreshDatabase } from '../../postgres/fresh-database';

describe('the schema', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    dataSource = await buildDataSource(database.url).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('is the same in entities and migrations', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('keeps days as text and moments as moments', async () => {
    const phase = { ordinal: 1, name: '第一阶段', kind: 'collect' as const, dueForms: [] };
    const startsAt = new Date('2012-09-24T16:00:00Z');
    await dataSource.getRepository(Campaign).save({
      slug: 'a-2012',
      name: '示例活动',
      city: '天津',
      startsOn: '2012-09-25',
      goalOn: '2012-11-30',
      baselineOn: '2012-08-31',
      rankingWeights: { coverage: 60, reporting: 20, accuracy: 20 },
      phases: [],
    });
    const campaign = await dataSource.getRepository(Campaign).findOneByOrFail({ slug: 'a-2012' });
    await dataSource
      .getRepository(Phase)
      .insert({ ...phase, campaignId: campaign.id, startsAt, endsAt: new Date('2012-09-29T09:00:00Z') });

    expect(campaign).toMatchObject({ goalOn: '2012-11-30', baselineOn: '2012-08-31', baselineCount: 0 });
    expect((await dataSource.getRepository(Phase).findOneByOrFail({ ordinal: 1 })).startsAt).toEqual(
      startsAt,
    );
    expect(await dataSource.query('select goal_on from campaigns')).toEqual([{ goal_on: '2012-11-30' }]);
  });

  it('can be taken back to nothing and put up again', async () => {
    for (let left = dataSource.migrations.length; left > 0; left--) await dataSource.undoLastMigration();
    const left = await dataSource.query(
      `select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
    );
    await dataSource.runMigrations();

    expect(left).toEqual([]);
    expect(await dataSource.showMigrations()).toBe(false);
  });
});

it('leaves every moment to the clock of the service', () => {
  const folder = path.resolve(__dirname, '../../../server/database/migrations');
  const migrations = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));

  expect(migrations.length).toBeGreaterThan(0);
  expect(migrations.join('\n')).not.toMatch(/now\(\)|current_timestamp/i);
});
