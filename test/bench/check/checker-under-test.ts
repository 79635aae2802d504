import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../../../server/app.module';
import { SteppedClock } from '../../../server/clock/clock';
import { loadConfig } from '../../../server/config/config';
import { ChecksService } from '../../../server/modules/checks/checks.service';
import { openBenchDatabase, type BenchDatabase } from '../bench-database';
import { fillAccounts } from '../checking/bench-accounts';

const START = new Date('2012-11-19T09:00:00+08:00');
const DAY = 86_400_000;

/** The service's own checking on a database of its own, asked to visit everybody once a round. */
export class CheckerUnderTest {
  uids: string[] = [];
  private round = 0;

  private constructor(
    private readonly service: INestApplicationContext,
    private readonly clock: SteppedClock,
    private readonly database: BenchDatabase,
    private readonly dataDir: string,
  ) {}

  static async open(pagesUrl: string, of: { surface: string; accounts: number }): Promise<CheckerUnderTest> {
    const database = await openBenchDatabase();
    const dataDir = mkdtempSync(path.join(tmpdir(), 'tuanwei-bench-'));
    const config = loadConfig({
      DATABASE_URL: database.url,
      TUANWEI_DATA_DIR: dataDir,
      TUANWEI_REPLICA_URL: pagesUrl,
      TUANWEI_PACE_SECONDS: '0',
      SINA_SURFACES: of.surface,
    });
    const clock = new SteppedClock(START);
    const service = await NestFactory.createApplicationContext(AppModule.with({ config, clock }), {
      logger: ['error', 'fatal'],
    });
    const checker = new CheckerUnderTest(service, clock, database, dataDir);
    checker.uids = await fillAccounts(database.url, of.accounts, START);
    return checker;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  /** The next day: everybody is due again. */
  async nextRound(): Promise<void> {
    this.round += 1;
    const now = new Date(START.getTime() + this.round * DAY);
    this.clock.moveTo(now);
    await this.query('update accounts set next_check_at = $1', [now]);
  }

  /** Visits everybody. Throws when a page was not read. */
  async checkAll(): Promise<void> {
    const { checked, outcomes } = await this.service.get(ChecksService, { strict: false }).runDue();
    if (checked !== this.uids.length || outcomes.read !== checked) {
      throw new Error(`Of ${this.uids.length} pages ${checked} were visited: ${JSON.stringify(outcomes)}.`);
    }
  }

  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.service.get(DataSource).query(sql, parameters);
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.database.close();
    rmSync(this.dataDir, { recursive: true });
  }
}
