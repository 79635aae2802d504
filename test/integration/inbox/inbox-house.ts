import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
import { CampaignsService } from '../../../server/modules/campaigns/campaigns.service';
import { InboxModule } from '../../../server/modules/inbox/inbox.module';
import { InboxService } from '../../../server/modules/inbox/inbox.service';
import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import { type FreshDatabase, freshDatabase } from '../../postgres/fresh-database';
import { REGISTER } from '../intake/register';

export interface InboxRow {
  path: string;
  state: string;
  target: string | null;
  trouble: string | null;
}

/** The service beside a real inbox folder; the clock stands at 10:00 of 27 September 2012 until it is moved. */
export class InboxHouse {
  readonly clock = new SteppedClock(new Date('2012-09-27T10:00:00+08:00'));
  readonly root: string;
  private service: INestApplicationContext;
  private database: FreshDatabase;

  private constructor(private readonly folder: string) {
    this.root = path.join(folder, 'inbox');
  }

  static async open(): Promise<InboxHouse> {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tuanwei-inbox-')));
    const house = new InboxHouse(folder);
    house.database = await freshDatabase();
    const config = loadConfig({
      DATABASE_URL: house.database.url,
      TUANWEI_DATA_DIR: path.join(folder, 'data'),
      TUANWEI_INBOX: house.root,
    });

    @Module({
      imports: [
        ConfigModule.with(config),
        ClockModule.with(house.clock),
        CryptoModule,
        DatabaseModule,
        InboxModule,
      ],
    })
    class InboxParts {}
    house.service = await NestFactory.createApplicationContext(InboxParts, { logger: ['fatal'] });
    await seedCampaign(house.service.get(DataSource).manager);
    const { id } = await house.get(CampaignsService).current();
    await house.get(OrganizationsService).importRegister(id, REGISTER);
    return house;
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true });
  }

  /** An empty folder, nothing handed in, 27 September again. */
  async clear(): Promise<void> {
    rmSync(this.root, { recursive: true, force: true });
    mkdirSync(this.root);
    this.clock.moveTo(new Date('2012-09-27T10:00:00+08:00'));
    await this.query('TRUNCATE submissions, submitted_files, claims, accounts, holders, inbox_files CASCADE');
  }

  get<Service>(type: new (...parts: never[]) => Service): Service {
    return this.service.get(type, { strict: false });
  }

  /** One look, a minute after the last. */
  async look(times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      this.clock.moveTo(new Date(this.clock.now().getTime() + 60_000));
      await this.get(InboxService).look();
    }
  }

  /** A look of a worker that is told to stop. */
  async lookStopped(): Promise<void> {
    await this.get(InboxService).look(AbortSignal.abort());
  }

  /** Lays a file into the folder (or anywhere below the test's own one, by `../`). */
  lay(below: string, content: string | Buffer): string {
    const file = path.join(this.root, below);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  read(below: string): Buffer {
    return readFileSync(path.join(this.root, below));
  }

  has(below: string): boolean {
    return existsSync(path.join(this.root, below));
  }

  /** Every file of the folder, dealt with or not. */
  files(): string[] {
    return readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(this.root, path.join(entry.parentPath, entry.name)))
      .toSorted();
  }

  query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.service.get(DataSource).query(sql, parameters);
  }

  /** What is written down of files that were ever seen. */
  rows(): Promise<InboxRow[]> {
    return this.query<InboxRow>('SELECT path, state, target, trouble FROM inbox_files ORDER BY path, id');
  }
}
