import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { SteppedClock } from '../../../server/clock/clock';
import { ClockModule } from '../../../server/clock/clock.module';
import { loadConfig } from '../../../server/config/config';
import { ConfigModule } from '../../../server/config/config.module';
import { CryptoModule } from '../../../server/crypto/crypto.module';
import { DatabaseModule } from '../../../server/database/database.module';
import { seedCampaign } from '../../../server/database/seeds/seed-campaign';
import type { Visitor } from '../../../server/http/visitor';
import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { CampaignsService } from '../../../server/modules/campaigns/campaigns.service';
import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import type { FileResultDto, SheetResultDto } from '../../../server/modules/submissions/submission.dto';
import { SubmissionsModule } from '../../../server/modules/submissions/submissions.module';
import { SubmissionsService } from '../../../server/modules/submissions/submissions.service';
import { Unit } from '../../../server/modules/units/unit.entity';
import { type FreshDatabase, freshDatabase } from '../../postgres/fresh-database';
import { REGISTER } from './register';
import { type Sheet, workbookOf } from './sheets';

/** The part of the service that takes files in, on a database of its own, with the 2012 campaign and a small register. */
export class IntakeService {
  private constructor(
    readonly service: INestApplicationContext,
    readonly campaign: Campaign,
    private readonly database: FreshDatabase,
    private readonly dataDir: string,
  ) {}

  static async start(): Promise<IntakeService> {
    const database = await freshDatabase();
    const dataDir = mkdtempSync(path.join(tmpdir(), 'tuanwei-intake-'));
    const config = loadConfig({ DATABASE_URL: database.url, TUANWEI_DATA_DIR: dataDir });
    const clock = new SteppedClock(new Date('2012-09-27T10:00:00+08:00'));

    @Module({
      imports: [
        ConfigModule.with(config),
        ClockModule.with(clock),
        CryptoModule,
        DatabaseModule,
        SubmissionsModule,
      ],
    })
    class IntakeParts {}
    const service = await NestFactory.createApplicationContext(IntakeParts, { logger: ['error', 'fatal'] });
    await seedCampaign(service.get(DataSource).manager);
    const campaign = await service.get(CampaignsService, { strict: false }).current();
    await service.get(OrganizationsService, { strict: false }).importRegister(campaign.id, REGISTER);
    return new IntakeService(service, campaign, database, dataDir);
  }

  async stop(): Promise<void> {
    await this.service.close();
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true });
  }

  get submissions(): SubmissionsService {
    return this.service.get(SubmissionsService, { strict: false });
  }

  get organizations(): OrganizationsService {
    return this.service.get(OrganizationsService, { strict: false });
  }

  /** Hands a workbook of these sheets in, by command line unless a visitor is given. */
  async handIn(
    sheets: Sheet[],
    { at = '2012-09-27T10:00:00+08:00', by = null }: HandIn = {},
  ): Promise<FileResultDto> {
    return this.submissions.receive({
      fileName: '报送.xlsx',
      bytes: await workbookOf(sheets),
      receivedAt: new Date(at),
      receivedBy: by,
      campaignId: this.campaign.id,
    });
  }

  /** As handIn, of one sheet. */
  async handInOne(sheet: Sheet, of: HandIn = {}): Promise<SheetResultDto> {
    const { sheets } = await this.handIn([sheet], of);
    return sheets[0]!;
  }

  query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.service.get(DataSource).query(sql, parameters);
  }

  async unitId(name: string): Promise<number> {
    const unit = await this.service.get(DataSource).manager.findOneByOrFail(Unit, { shortName: name });
    return unit.id;
  }

  /** Somebody of the unit with this short name; the user exists, for submissions point to it. */
  async visitorOf(unitName: string): Promise<Visitor> {
    const unitId = await this.unitId(unitName);
    const login = `示例-${unitName}`;
    const [user] = await this.query<{ id: number }>(
      `INSERT INTO users (login, display_name, role, unit_id, password_hash, created_at)
       VALUES ($1, $1, 'unit', $2, 'none', '2012-09-25T00:00:00Z')
       ON CONFLICT (login) DO UPDATE SET login = EXCLUDED.login RETURNING id`,
      [login, unitId],
    );
    return { id: user!.id, login, displayName: login, role: 'unit', unitId };
  }

  /** Empties everything that was handed in; campaign and register stay. */
  async clear(): Promise<void> {
    await this.query(
      `TRUNCATE submissions, submission_rows, submitted_files, claims, accounts, holders, discrepancies,
                verifications, audit_entries RESTART IDENTITY CASCADE`,
    );
  }
}

export interface HandIn {
  at?: string;
  by?: Visitor | null;
}
