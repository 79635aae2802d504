import { aCheck } from '../../builders/a-check';
import { aHolder } from '../../builders/a-holder';
import { aUnit } from '../../builders/a-unit';
import { anAccount } from '../../builders/an-account';
import { anOrganization } from '../../builders/an-organization';
import { MonthPartitions } from '../../../server/database/month-partitions';
import { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { StorageUpkeepService } from '../../../server/modules/retention/storage-upkeep.service';
import { startApp, type StartedApp } from '../start-app';

describe('GET /checking/retention', () => {
  let started: StartedApp;
  beforeAll(async () => {
    started = await startApp({ env: { TUANWEI_KEEP_READS_DAYS: '45' } });
  });
  afterAll(() => started.stop());

  it('states what is kept how long, what it takes, and how far each month is cleared up', async () => {
    const { dataSource, app, clock } = started;
    const [campaign] = await dataSource.getRepository(Campaign).find();
    const unit = await aUnit(dataSource, { campaignId: campaign!.id });
    const holder = await aHolder(dataSource, await anOrganization(dataSource, unit));
    const account = await anAccount(dataSource, holder);
    await app.get(MonthPartitions, { strict: false }).ensure('2012-10');
    await aCheck(dataSource, account, { at: new Date('2012-10-10T10:00:00+08:00') });
    clock.moveTo(new Date('2013-01-10T09:00:00+08:00'));
    await app.get(StorageUpkeepService, { strict: false }).run();

    const committee = await started.loginAs('committee');
    const body = await committee.get('/api/checking/retention').expect(200);
    expect(body.rules[0]).toEqual({
      name: 'uneventful-reads',
      sentence: expect.stringContaining('至少保留 45 天'),
      days: 45,
      setting: 'TUANWEI_KEEP_READS_DAYS',
    });
    expect(body.tables.map((table: { name: string }) => table.name)).toContain('evidence');
    for (const table of body.tables) expect(table.bytes).toBeGreaterThanOrEqual(table.indexBytes);
    expect(body.tables[0]).toMatchObject({ name: 'checks', rows: 1 });
    const october = body.months.find((each: { month: string }) => each.month === '2012-10');
    expect(october).toEqual({
      month: '2012-10',
      rolledUpAt: '2013-01-10T01:00:00.000Z',
      thinnedAt: '2013-01-10T01:00:00.000Z',
      droppedAt: null,
      thinnedFrom: '2012-12-15T16:00:00.000Z',
      droppedFrom: '2014-11-30T16:00:00.000Z',
    });
    expect(body.months[0].month).toBe('2013-03');
  });
});
