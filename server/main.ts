import { startClock } from './clock/start-clock';
import { loadConfig } from './config/config';
import { endWithSentence } from './end-with-sentence';
import { openDatabase } from './database/open-database';
import { prepareDatabase } from './database/prepare-database';
import { buildApp } from './http/build-app';

/** Starts the service over HTTP and ends in order on SIGINT and SIGTERM: running requests are answered first. */
async function main(): Promise<void> {
  const given = loadConfig(process.env);
  const database = await openDatabase(given);
  const config = { ...given, databaseUrl: database.url };
  await prepareDatabase(database.url);
  const { app } = await buildApp({ config, clock: await startClock(config) }, ['warn', 'error', 'fatal']);
  const stop = async () => {
    await app.close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  // The supervisor was killed: nobody would ever stop this process.
  process.once('disconnect', () => void stop());
  await app.listen(config.port, config.host);
  process.send?.({ listening: await app.getUrl() });
}

main().catch(endWithSentence);
