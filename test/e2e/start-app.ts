import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { SteppedClock } from '../../server/clock/clock';
import { loadConfig, type Config } from '../../server/config/config';
import { seedCampaign } from '../../server/database/seeds/seed-campaign';
import { buildApp } from '../../server/http/build-app';
import { JobRunner } from '../../server/jobs/job-runner';
import { JobTasks } from '../../server/jobs/job-tasks';
import type { Role } from '../../server/modules/users/user.entity';
import { UsersService } from '../../server/modules/users/users.service';
import { freshDatabase } from '../postgres/fresh-database';
import { Browser } from './browser-session';

export interface StartedApp {
  app: NestFastifyApplication;
  dataSource: DataSource;
  clock: SteppedClock;
  config: Config;
  /** Every route of the running service, `GET /api/health`. */
  routes: string[];
  /** A visitor without a session. */
  anonymous: Browser;
  /** Makes a user with this role (and unit) and logs in as that user. */
  loginAs(role: Role, unitId?: number): Promise<Browser>;
  /** Listens on a free loopback port, for what needs a real socket (browsers, uploads by fetch). */
  listen(): Promise<string>;
  stop(): Promise<void>;
}

export interface AppOptions {
  /** Where the clock stands; default 2012-11-19 09:00 in Shanghai. */
  now?: Date;
  env?: Record<string, string>;
  /** Jobs are done in this process, as a worker would. Without: they wait for a worker of the test's own. */
  worker?: boolean;
}

/** The real service on a database of its own, with the 2012 campaign and a clock that stands still. Stop it in `afterAll`. */
export async function startApp({ now, env = {}, worker }: AppOptions = {}): Promise<StartedApp> {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tuanwei-'));
  const config = loadConfig({ DATABASE_URL: database.url, TUANWEI_DATA_DIR: dataDir, ...env });
  const clock = new SteppedClock(now ?? new Date('2012-11-19T09:00:00+08:00'));
  const { app, routes } = await buildApp({ config, clock }, ['error', 'fatal']);
  const dataSource = app.get(DataSource);
  await seedCampaign(dataSource.manager);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const runner = worker ? await startRunner(app, database.url) : null;
  return {
    app,
    dataSource,
    clock,
    config,
    routes,
    anonymous: new Browser(app),
    loginAs: (role, unitId) => loginAs(app, role, unitId),
    listen: async () => {
      await app.listen(0, '127.0.0.1');
      return app.getUrl();
    },
    stop: async () => {
      await runner?.stop();
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

async function startRunner(app: NestFastifyApplication, databaseUrl: string): Promise<JobRunner> {
  const runner = new JobRunner(databaseUrl, app.get(JobTasks, { strict: false }));
  await runner.start((fault) => {
    throw fault;
  });
  return runner;
}

let made = 0;

async function loginAs(app: NestFastifyApplication, role: Role, unitId?: number): Promise<Browser> {
  const login = `${role}-${++made}`;
  const password = 'a good password';
  await app
    .get(UsersService)
    .create({ login, displayName: `示例${login}`, role, unitId: unitId ?? null, password }, { userId: null });
  const browser = new Browser(app);
  await browser.post('/api/session', { login, password }).expect(200);
  return browser;
}
