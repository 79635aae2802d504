import type { DataSource } from 'typeorm';
import { buildDataSource } from '../../../server/database/data-source';
import { OneOpenDiscrepancy1353283200005 } from '../../../server/database/migrations/0005-one-open-discrepancy';
import { Discrepancy } from '../../../server/modules/discrepancies/discrepancy.entity';
import { aCampaign } from '../../builders/a-campaign';
import { aHolder } from '../../builders/a-holder';
import { anOrganization } from '../../builders/an-organization';
import { aUnit } from '../../builders/a-unit';
import { freshDatabase, type FreshDatabase } from '../../postgres/fresh-database';

const AT = new Date('2012-10-01T00:00:00Z');

describe('an open discrepancy of a holder without an account', () => {
  let database: FreshDatabase;
  let db: DataSource;
  let key: Pick<Discrepancy, 'campaignId' | 'unitId' | 'holderId' | 'kind' | 'openedAt'>;

  beforeAll(async () => {
    database = await freshDatabase();
    db = await buildDataSource(database.url).initialize();
    const campaign = await aCampaign(db);
    const unit = await aUnit(db, { campaignId: campaign.id });
    const holder = await aHolder(db, await anOrganization(db, unit));
    key = {
      campaignId: campaign.id,
      unitId: unit.id,
      holderId: holder.id,
      kind: 'state-conflict',
      openedAt: AT,
    };
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });
  afterEach(() => db.getRepository(Discrepancy).deleteAll());

  it('is one of its kind; a closed one stands beside it', async () => {
    const discrepancies = db.getRepository(Discrepancy);
    await discrepancies.insert({ ...key, closedAt: AT });
    await discrepancies.insert({ ...key });

    await expect(discrepancies.insert({ ...key })).rejects.toThrow('discrepancies_holder_account_kind_idx');
  });

  it('is made one of several by the migration: the oldest stays', async () => {
    const discrepancies = db.getRepository(Discrepancy);
    const runner = db.createQueryRunner();
    await new OneOpenDiscrepancy1353283200005().down(runner);
    for (const claimed of ['oldest', 'newer']) await discrepancies.insert({ ...key, claimed });
    await new OneOpenDiscrepancy1353283200005().up(runner);
    await runner.release();

    expect(await discrepancies.find()).toMatchObject([{ claimed: 'oldest', closedAt: null }]);
  });
});
