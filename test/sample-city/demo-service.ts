import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppModule } from '../../server/app.module';
import { SteppedClock } from '../../server/clock/clock';
import { loadConfig } from '../../server/config/config';
import { CampaignsService } from '../../server/modules/campaigns/campaigns.service';
import { OrganizationsService } from '../../server/modules/organizations/organizations.service';
import { Unit } from '../../server/modules/units/unit.entity';
import { UsersService } from '../../server/modules/users/users.service';
import type { City } from './city';
import { DEMO_USERS } from './demo-users';

/** The service without HTTP, on a clock that the demo moves through the campaign. */
export interface DemoService {
  app: INestApplicationContext;
  clock: SteppedClock;
  campaignId: number;
}

/** Opens the service on a prepared database. `env` is the environment its processes will get. */
export async function openDemoService(env: NodeJS.ProcessEnv, now: Date): Promise<DemoService> {
  const clock = new SteppedClock(now);
  const config = loadConfig(env);
  const app = await NestFactory.createApplicationContext(AppModule.with({ config, clock }), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  const campaign = await app.get(CampaignsService, { strict: false }).current();
  return { app, clock, campaignId: campaign.id };
}

/** Puts register and users of the city in. Throws when the register does not go in whole. */
export async function settle({ app, campaignId }: DemoService, city: City): Promise<void> {
  const organizations = app.get(OrganizationsService, { strict: false });
  const { problems } = await organizations.importRegister(campaignId, city);
  if (problems.length > 0) throw new Error(`The register was not taken: ${problems[0]!.message}`);
  const units = await app.get(DataSource).getRepository(Unit).findBy({ campaignId });
  const users = app.get(UsersService, { strict: false });
  for (const { unit, ...user } of DEMO_USERS) {
    const unitId = units.find(({ shortName }) => shortName === unit)?.id ?? null;
    await users.create({ ...user, unitId }, { userId: null });
  }
}
