import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../../../server/app.module';
import { SteppedClock } from '../../../server/clock/clock';
import { loadConfig } from '../../../server/config/config';
import type { Visitor } from '../../../server/http/visitor';
import { CampaignsService } from '../../../server/modules/campaigns/campaigns.service';
import { IntakeCheckService } from '../../../server/modules/intakes/intake-check.service';
import { IntakeCommitService } from '../../../server/modules/intakes/intake-commit.service';
import { IntakeFile } from '../../../server/modules/intakes/intake-file.entity';
import { IntakeFilesService } from '../../../server/modules/intakes/intake-files.service';
import { IntakeTakingService } from '../../../server/modules/intakes/intake-taking.service';
import { IntakesService } from '../../../server/modules/intakes/intakes.service';
import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import type { RegisterInput } from '../../../server/modules/organizations/register.dto';
import { UsersService } from '../../../server/modules/users/users.service';
import { openBenchDatabase, type BenchDatabase } from '../bench-database';

const NOW = new Date('2012-09-28T10:00:00+08:00');
const NEVER = new AbortController().signal;

/** The service's own intake, without HTTP and without a queue: each step is asked for when it is to be measured. */
export class IntakeUnderTest {
  private constructor(
    private readonly service: INestApplicationContext,
    private readonly database: BenchDatabase,
    private readonly dataDir: string,
    private readonly visitor: Visitor,
  ) {}

  static async open(register: RegisterInput): Promise<IntakeUnderTest> {
    const database = await openBenchDatabase();
    const dataDir = mkdtempSync(path.join(tmpdir(), 'tuanwei-bench-'));
    const config = loadConfig({ DATABASE_URL: database.url, TUANWEI_DATA_DIR: dataDir });
    const clock = new SteppedClock(NOW);
    const service = await NestFactory.createApplicationContext(AppModule.with({ config, clock }), {
      logger: ['error', 'fatal'],
    });
    const { id } = await service.get(CampaignsService, { strict: false }).current();
    await service.get(OrganizationsService, { strict: false }).importRegister(id, register);
    const given = { login: 'bench', displayName: '示例干事', password: 'a good password' };
    const user = await service
      .get(UsersService, { strict: false })
      .create({ ...given, role: 'committee', unitId: null }, { userId: null });
    const visitor = { id: user.id, login: 'bench', displayName: '示例干事', role: 'committee', unitId: null };
    return new IntakeUnderTest(service, database, dataDir, visitor as Visitor);
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.database.close();
    rmSync(this.dataDir, { recursive: true });
  }

  /** Puts files into an intake of their own; nothing is read yet. Gives the intake's id. */
  async stage(files: readonly { name: string; bytes: Buffer }[]): Promise<number> {
    const id = await this.service
      .get(IntakesService, { strict: false })
      .open({ source: 'web' }, this.visitor);
    const arrived = files.map((file) => ({ ...file, path: null, problems: [] }));
    await this.service.get(IntakeFilesService, { strict: false }).add(id, arrived);
    return id;
  }

  /** Reads and checks every file of the intake: what the preview shows. */
  async check(intakeId: number): Promise<void> {
    const files = await this.service.get(DataSource).getRepository(IntakeFile).findBy({ intakeId });
    const checking = this.service.get(IntakeCheckService, { strict: false });
    for (const { id } of files) await checking.check(id, NEVER);
  }

  async commit(intakeId: number): Promise<void> {
    await this.service.get(IntakeCommitService, { strict: false }).ask(intakeId, 'good-rows', this.visitor);
    await this.service.get(IntakeTakingService, { strict: false }).take(intakeId, NEVER);
  }

  /** Rows that the preview counts as new and good. */
  async previewedRows(intakeId: number): Promise<number> {
    const [counted] = await this.query(
      `SELECT coalesce(sum((sheet.counts->>'good')::int), 0)::int AS rows
       FROM intake_sheets sheet JOIN intake_files file ON file.id = sheet.file_id WHERE file.intake_id = $1`,
      [intakeId],
    );
    return counted!['rows'] as number;
  }

  query(sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> {
    return this.service.get(DataSource).query(sql, parameters);
  }

  /** Empties everything that was handed in; register and campaign stay. */
  async forget(): Promise<void> {
    await this.query(
      `TRUNCATE intakes, submissions, submitted_files, claims, accounts, holders, discrepancies, audit_entries CASCADE`,
    );
  }
}
