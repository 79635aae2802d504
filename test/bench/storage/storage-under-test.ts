import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { AppModule } from '../../../server/app.module';
import { SteppedClock } from '../../../server/clock/clock';
import { loadConfig } from '../../../server/config/config';
import { CheckStoreService } from '../../../server/modules/checks/check-store.service';
import type { Visit } from '../../../server/modules/checks/check-visit';
import { CheckTalliesService } from '../../../server/modules/checks/check-tallies.service';
import { StorageUpkeepService } from '../../../server/modules/retention/storage-upkeep.service';
import { SnapshotsService } from '../../../server/modules/snapshots/snapshots.service';
import { openBenchDatabase, type BenchDatabase } from '../bench-database';

const BATCH = 250;
const LEASE = new Date('2030-01-01T00:00:00Z');

const ACCOUNTS = [
  `insert into units (campaign_id, name, name_key, short_name, kind) select id, '示例区团委', '示例区团委', '示例区',
    'district' from campaigns limit 1`,
  `insert into organizations (campaign_id, unit_id, name, name_key, level)
   select campaign_id, id, '示例', '示例', 'committee' from units`,
  `insert into holders (campaign_id, unit_id, organization_id, category, name, name_key)
   select o.campaign_id, o.unit_id, o.id, 'project', '示例项目' || n, '示例项目' || n
   from organizations o, generate_series(1, $1) n`,
  `insert into accounts (campaign_id, unit_id, holder_id, platform, uid, typed_address, claimed_state, created_at)
   select campaign_id, unit_id, id, 'sina', (3000000000 + id)::text, 'https://weibo.com/', 'verified',
     '2012-09-25T00:00:00+08:00'
   from holders order by id`,
];

/** The service's own storing and upkeep of visits on a database of the benchmark's own. */
export class StorageUnderTest {
  readonly client: Client;

  private constructor(
    private readonly service: INestApplicationContext,
    private readonly clock: SteppedClock,
    private readonly database: BenchDatabase,
    private readonly dataDir: string,
  ) {
    this.client = new Client({ connectionString: database.url });
  }

  static async open(): Promise<StorageUnderTest> {
    const database = await openBenchDatabase();
    const dataDir = mkdtempSync(path.join(tmpdir(), 'tuanwei-bench-'));
    const clock = new SteppedClock(new Date('2012-10-01T00:00:00+08:00'));
    const config = loadConfig({ DATABASE_URL: database.url, TUANWEI_DATA_DIR: dataDir });
    const service = await NestFactory.createApplicationContext(AppModule.with({ config, clock }), {
      logger: ['error', 'fatal'],
    });
    const under = new StorageUnderTest(service, clock, database, dataDir);
    await under.client.connect();
    return under;
  }

  /** Makes registered accounts; gives their ids and uids. */
  async accounts(count: number): Promise<{ id: number; uid: string }[]> {
    for (const statement of ACCOUNTS)
      await this.client.query(statement, statement.includes('$1') ? [count] : []);
    const { rows } = await this.client.query('select id, uid from accounts order by id');
    return rows;
  }

  /** Stores visits as a worker does that has leased the accounts. */
  async store(visits: readonly Visit[]): Promise<void> {
    const checks = this.service.get(CheckStoreService, { strict: false });
    for (let from = 0; from < visits.length;) {
      const batch = batchOf(visits, from);
      const ids = batch.map(({ accountId }) => accountId);
      await this.client.query('update accounts set next_check_at = $2 where id = any($1)', [ids, LEASE]);
      const stored = await checks.store(batch, LEASE);
      if (stored.length !== batch.length) throw new Error('Not every visit was stored.');
      from += batch.length;
    }
  }

  /** What a worker does by its timetable, done once at this moment. */
  async upkeep(at: Date): Promise<void> {
    this.clock.moveTo(at);
    await this.service.get(StorageUpkeepService, { strict: false }).run();
    await this.service.get(CheckTalliesService, { strict: false }).condense();
    // The database vacuums by the real clock: once a minute, of a year that passes in ten.
    await this.client.query('vacuum');
  }

  get snapshots(): SnapshotsService {
    return this.service.get(SnapshotsService, { strict: false });
  }

  get db(): DataSource {
    return this.service.get(DataSource);
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.service.close();
    await this.database.close();
    rmSync(this.dataDir, { recursive: true });
  }
}

/** No account twice: a failure and the reading after it are two batches. */
function batchOf(visits: readonly Visit[], from: number): Visit[] {
  const batch: Visit[] = [];
  const seen = new Set<number>();
  for (const visit of visits.slice(from, from + BATCH)) {
    if (seen.has(visit.accountId)) break;
    seen.add(visit.accountId);
    batch.push(visit);
  }
  return batch;
}
