import { Config, loadConfig } from '../../../server/config/config';
import { Sealer } from '../../../server/crypto/seal';
import { PlatformCredentialsService } from '../../../server/modules/surfaces/platform-credentials.service';
import { OperatorChoices } from '../../../server/modules/surfaces/operator-choices';
import { SurfaceSettingsService } from '../../../server/modules/surfaces/surface-settings.service';
import { SurfacesService } from '../../../server/modules/surfaces/surfaces.service';
import { startApp, type StartedApp } from '../../e2e/start-app';

describe('settings of the surfaces in a process that did not change them', () => {
  let started: StartedApp;
  let userId: number;

  beforeAll(async () => {
    started = await startApp();
    const committee = await started.loginAs('committee');
    userId = (await committee.get('/api/session').expect(200)).user.id;
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => started.stop());

  /** Another process on the same database. */
  function other(env: Record<string, string> = {}): SurfacesService {
    const config: Config = loadConfig(env);
    return new SurfacesService(config, new OperatorChoices(started.dataSource, started.app.get(Sealer)));
  }

  const setCookie = (value: string) =>
    started.app
      .get(PlatformCredentialsService, { strict: false })
      .put({ platform: 'sina', kind: 'cookie', userId }, value);

  it('are read when it asks, and again a moment later', async () => {
    const worker = other();
    expect(worker.of('sina').map(({ name }) => name)).toEqual(['ajax']);
    await started.app.get(SurfaceSettingsService, { strict: false }).setOrder('sina', ['wap'], userId);
    await setCookie('SUB=first-secret');
    await worker.refresh();
    expect([worker.of('sina')[0]?.name, worker.credentialsOf('sina')]).toEqual([
      'wap',
      { cookie: 'SUB=first-secret' },
    ]);

    await setCookie('SUB=second-secret');
    await worker.refresh();
    expect(worker.credentialsOf('sina')).toEqual({ cookie: 'SUB=first-secret' });
    const now = performance.now();
    jest.spyOn(performance, 'now').mockReturnValue(now + 3001);
    await worker.refresh();
    expect(worker.credentialsOf('sina')).toEqual({ cookie: 'SUB=second-secret' });
  });

  it('keep a replaced secret out of pages that were asked for with it', async () => {
    const worker = other({ SINA_TOKEN: 'token-of-the-environment' });
    await setCookie('SUB=third-secret');
    await worker.reload();
    await setCookie('SUB=fourth-secret');
    await worker.reload();
    expect(worker.secretsOf('sina').toSorted()).toEqual([
      'fourth-secret',
      'third-secret',
      'token-of-the-environment',
    ]);
  });

  it('do not count where the environment decides', async () => {
    const worker = other({ SINA_SURFACES: '', SINA_COOKIE: 'SUB=own' });
    await worker.refresh();
    expect([worker.of('sina'), worker.credentialsOf('sina')]).toEqual([[], { cookie: 'SUB=own' }]);
  });
});
