import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Clock } from '../../../server/clock/clock';
import { loadConfig } from '../../../server/config/config';
import { describeApi } from '../../../server/describe-api';
import { startApp } from '../start-app';

const COMMITTED = path.resolve(__dirname, '../../../server/openapi.json');

describe('the OpenAPI document', () => {
  it('is committed as the service is now; npm run openapi writes it anew', async () => {
    const document = await describeApi({ config: loadConfig({}), clock: new Clock() });

    expect(JSON.parse(JSON.stringify(document))).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')));
  });

  it('is the one that the running service serves', async () => {
    const started = await startApp();
    const served = await started.anonymous.get('/api/openapi.json').expect(200);
    await started.stop();

    expect(served).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')));
  });
});
