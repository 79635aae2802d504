import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { startClock } from '../clock/start-clock';
import { type Config, loadConfig } from '../config/config';
import { openDatabase } from '../database/open-database';
import { prepareDatabase } from '../database/prepare-database';
import type { CommandIo } from './command-io';

/**
 * Runs a piece of work inside the service, on the database of DATABASE_URL or the embedded one (joined when it
 * runs, else started and stopped).
 */
export async function withService<Result>(
  io: CommandIo,
  work: (service: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const given = loadConfig(io.env);
  const database = await openDatabase(given);
  try {
    const service = await startService({ ...given, databaseUrl: database.url });
    try {
      return await work(service);
    } finally {
      await service.close();
    }
  } finally {
    await database.close();
  }
}

async function startService(config: Config & { databaseUrl: string }): Promise<INestApplicationContext> {
  await prepareDatabase(config.databaseUrl);
  // Nest writes errors to stderr and everything else to stdout, which is for results.
  return NestFactory.createApplicationContext(AppModule.with({ config, clock: await startClock(config) }), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
}
