import type { DataSource } from 'typeorm';
import { buildDataSource } from '../../../server/database/data-source';
import { MonthPartitions } from '../../../server/database/month-partitions';
import { MonthPackerService } from '../../../server/modules/retention/month-packer.service';
import { MonthRollUpService } from '../../../server/modules/retention/month-roll-up.service';
import { SnapshotsService } from '../../../server/modules/snapshots/snapshots.service';
import { aCampaign } from '../../builders/a-campaign';
import { aHolder } from '../../builders/a-holder';
import { aUnit } from '../../builders/a-unit';
import { anAccount } from '../../builders/an-account';
import { anOrganization } from '../../builders/an-organization';
import { freshDatabase, type FreshDatabase } from '../../postgres/fresh-database';
import { moment } from './storage-house';

const MIGRATION = 'ReadingsByMonth1353283200017';
const WHOLE = `select account_id, first_seen_at, last_seen_at, readings, nickname, verified, followers, posts,
    followers_step, posts_step, last_post_at from snapshots order by first_seen_at`;
const VISITS = 'select id, account_id, at, outcome, detail, recorded_by from checks order by id';

describe('The migration that keeps readings by month', () => {
  let database: FreshDatabase;
  let db: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    db = await buildDataSource(database.url).initialize();
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  async function goBack(): Promise<void> {
    for (let name = ''; name !== MIGRATION;) {
      [{ name }] = await db.query('select name from migrations order by id desc limit 1');
      await db.undoLastMigration();
    }
  }

  async function anAccountWithHistory(): Promise<number> {
    const campaign = await aCampaign(db);
    const unit = await aUnit(db, { campaignId: campaign.id });
    const { id } = await anAccount(db, await aHolder(db, await anOrganization(db, unit)));
    const snapshot = `insert into snapshots (account_id, first_seen_at, last_seen_at, readings, check_id, nickname,
      verified, followers, posts, followers_step, posts_step) values ($1, $2, $3, $4, 1, $5, $6, $7, 20, $8, 1)`;
    const runs: [string, string, number, string, boolean, number, number][] = [
      ['2012-09-28T10:00', '2012-09-30T10:00', 3, '旧名', false, 100, 1],
      ['2012-10-01T10:00', '2012-10-05T10:00', 5, '旧名', false, 101, 1],
      ['2012-10-06T10:00', '2012-10-07T10:00', 2, '新名', true, 101, 1],
      ['2012-10-08T10:00', '2012-11-02T10:00', 9, '新名', true, 870_000, 10_000],
    ];
    for (const [from, to, ...said] of runs) await db.query(snapshot, [id, moment(from), moment(to), ...said]);
    const visit = `insert into checks (account_id, at, duration_ms, surface, outcome, detail, parser_version,
      recorded_by) values ($1, $2, 1, 'ajax', 'read', $3, '1', $4)`;
    for (const [at, by] of [
      ['2012-09-28T10:00', null],
      ['2012-09-30T23:59', 7],
      ['2012-10-01T00:00', null],
    ] as const)
      await db.query(visit, [id, moment(at), `示例 ${at}`, by]);
    return id;
  }

  it('keeps every visit, word and number, there and back', async () => {
    await goBack();
    const id = await anAccountWithHistory();
    const before = { whole: await db.query(WHOLE), visits: await db.query(VISITS) };
    await db.runMigrations();

    const snapshots = new SnapshotsService(db);
    expect(await db.query(VISITS)).toEqual(before.visits);
    expect(await db.query('select readings, nickname from snapshots order by first_seen_at')).toEqual([
      { readings: 8, nickname: '旧名' },
      { readings: 11, nickname: '新名' },
    ]);
    const at = moment('2012-10-20T00:00');
    expect((await snapshots.countsAt([id], at)).get(id)).toMatchObject({
      followers: 870_000,
      steps: { followers: 10_000, posts: 1 },
    });
    await db.query(`insert into checks (account_id, at, duration_ms, surface, outcome, parser_version)
      values (${id}, '2012-10-02T00:00:00Z', 1, 'ajax', 'read', '1')`);
    const [{ ids }] = await db.query('select count(distinct id)::int as ids from checks');
    expect(ids).toBe(4);
    await db.query(`delete from checks where at = '2012-10-02T00:00:00Z'`);

    await goBack();
    expect({ whole: await db.query(WHOLE), visits: await db.query(VISITS) }).toEqual(before);
    await db.runMigrations();
  });

  it('brings the days of packed months back as runs of one reading', async () => {
    const partitions = new MonthPartitions(db);
    const packer = new MonthPackerService(db, new SnapshotsService(db));
    await new MonthRollUpService(db, partitions, packer).rollUp(moment('2013-01-10T00:00'));
    expect(await db.query('select count(*)::int as n from count_runs')).toEqual([{ n: 0 }]);
    await goBack();

    const days = await db.query('select followers, nickname, first_seen_at as at from snapshots order by 3');
    expect(days[0]).toEqual({ followers: 100, nickname: '旧名', at: moment('2012-09-28T10:00') });
    expect(days.at(-1)).toMatchObject({ followers: 870_000, nickname: '新名' });
    await db.runMigrations();
  });
});
