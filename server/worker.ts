import { NestFactory } from '@nestjs/core';
import { startClock } from './clock/start-clock';
import { loadConfig } from './config/config';
import { openDatabase } from './database/open-database';
import { prepareDatabase } from './database/prepare-database';
import { endWithSentence } from './end-with-sentence';
import { WorkerModule } from './worker.module';

/** Starts a worker: any number may run on one database. Ends in order on SIGINT and SIGTERM. */
async function main(): Promise<void> {
  const given = loadConfig(process.env);
  const database = await openDatabase(given);
  const config = { ...given, databaseUrl: database.url };
  await prepareDatabase(database.url);
  const app = await NestFactory.createApplicationContext(
    WorkerModule.with({ config, clock: await startClock(config) }),
    { logger: ['warn', 'error', 'fatal'], abortOnError: false },
  );
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await app.close().catch((fault: unknown) => console.error(`The worker ends with ${String(fault)}`));
    await database.close();
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  // The supervisor was killed: nobody would ever stop this process.
  process.once('disconnect', () => void stop());
  process.send?.({ working: true });
}

main().catch(endWithSentence);
