import { writeFileSync } from 'node:fs';
import { Clock } from './clock/clock';
import { loadConfig } from './config/config';
import { describeApi } from './describe-api';
import { endWithSentence } from './end-with-sentence';

/** Writes the API's description to the file named on the command line. Opens no port and no database. */
async function main(file: string): Promise<void> {
  const document = await describeApi({ config: loadConfig({}), clock: new Clock() });
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
}

main(process.argv[2] ?? 'server/openapi.json').then(() => process.exit(0), endWithSentence);
