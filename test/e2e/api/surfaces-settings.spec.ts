import { AuditEntry } from '../../../server/modules/audit/audit-entry.entity';
import { PlatformCredential } from '../../../server/modules/surfaces/platform-credential.entity';
import type { SurfaceDto, SurfacePlatformDto } from '../../../server/modules/surfaces/surface.dto';
import { SurfacesService } from '../../../server/modules/surfaces/surfaces.service';
import { startApp, type StartedApp } from '../start-app';
import type { Browser } from '../browser-session';

const COOKIE = 'SUB=a-secret-of-the-operator; SUBP=another-secret';

describe('the settings of the surfaces', () => {
  let started: StartedApp;
  let committee: Browser;

  beforeAll(async () => {
    started = await startApp();
    committee = await started.loginAs('committee');
  });
  afterAll(() => started.stop());

  async function platform(name: string): Promise<SurfacePlatformDto> {
    const { platforms } = await committee.get('/api/checking/surfaces').expect(200);
    return platforms.find((one: SurfacePlatformDto) => one.platform === name);
  }

  async function surface(name: string): Promise<SurfaceDto> {
    return (await platform('sina')).surfaces.find((one) => one.name === name)!;
  }

  function audited(action: string): Promise<AuditEntry[]> {
    return started.dataSource.manager.find(AuditEntry, { where: { action }, order: { id: 'ASC' } });
  }

  it('show every surface of a platform, those in use first, and what they lack', async () => {
    const sina = await platform('sina');
    expect(sina).toMatchObject({ title: '新浪微博', closedOn: null, source: 'default' });
    expect(sina.surfaces.map(({ name, enabled }) => [name, enabled])).toEqual([
      ['ajax', true],
      ...['mobile', 'wap', 'legacy', 'openapi', 'openapi-batch', 'manual'].map((name) => [name, false]),
    ]);
    expect(sina.surfaces.find(({ name }) => name === 'openapi-batch')).toMatchObject({
      ...{ host: 'c.api.weibo.com', kind: 'batch', needs: 'token', counts: 'exact', perCall: 50 },
      missing: '还没有填写授权 token，查不了；请先填写。',
    });
    expect(sina.surfaces.find(({ name }) => name === 'manual')).toMatchObject({
      ...{ host: null, kind: 'manual', needs: 'nothing', missing: null },
    });
    expect((await platform('tencent')).surfaces.filter(({ enabled }) => enabled)).toMatchObject([
      { name: 'platform-closed', kind: 'closed', host: null },
    ]);
  });

  it('keep the order in which surfaces are used, and write down who changed it', async () => {
    const order = ['mobile', 'ajax', 'manual'];
    const sina: SurfacePlatformDto = await committee
      .put('/api/checking/surfaces/sina', { order })
      .expect(200);
    expect(sina.source).toBe('settings');
    expect(sina.surfaces.slice(0, 3).map(({ name }) => name)).toEqual(order);
    expect(started.app.get(SurfacesService).of('sina')).toMatchObject([{ name: 'mobile' }, { name: 'ajax' }]);
    expect(await audited('SURFACES.SET')).toMatchObject([
      { userId: expect.any(Number), subject: 'platform:sina', detail: { order } },
    ]);
  });

  it('know a platform that people alone look at, and one that nobody looks at', async () => {
    const surfaces = started.app.get(SurfacesService);
    await committee.put('/api/checking/surfaces/sina', { order: ['manual'] }).expect(200);
    expect([surfaces.isManualOnly('sina'), surfaces.of('sina')]).toEqual([true, []]);
    await committee.put('/api/checking/surfaces/sina', { order: [] }).expect(200);
    expect([surfaces.isManualOnly('sina'), surfaces.of('sina')]).toEqual([false, []]);
    await committee.put('/api/checking/surfaces/sina', { order: ['ajax', 'manual'] }).expect(200);
    expect(surfaces.isManualOnly('sina')).toBe(false);
  });

  it.each([
    ['sina', ['ajaxx'], '新浪微博没有“ajaxx”这个采集面'],
    ['sina', ['ajax', 'ajax'], '“ajax”列了两次'],
    ['sina', ['openapi-archive'], '没有“openapi-archive”这个采集面'],
  ])('refuse the order %s %j', async (name, order, words) => {
    const problem = await committee.put(`/api/checking/surfaces/${name}`, { order }).expect(400);
    expect(problem).toMatchObject({
      code: 'SURFACE.ORDER_INVALID',
      message: expect.stringContaining(words),
    });
  });

  it('put the end of a closed platform at the end, wherever it was placed', async () => {
    const order = ['platform-closed', 'html-archive', 'manual'];
    await committee.put('/api/checking/surfaces/tencent', { order }).expect(200);
    expect(started.app.get(SurfacesService).order('tencent').names).toEqual([
      'html-archive',
      'manual',
      'platform-closed',
    ]);
  });

  it('know no other platform', async () => {
    const problem = await committee.put('/api/checking/surfaces/douban', { order: [] }).expect(404);
    expect(problem.code).toBe('PLATFORM.UNKNOWN');
  });

  it('keep a cookie sealed, say who set it when, and never answer it back', async () => {
    expect((await surface('ajax')).missing).toMatch(/还没有填写 Cookie/);
    const answer = await committee.put('/api/checking/credentials/sina/cookie', { value: ` ${COOKIE}\n` });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain('secret');
    const { credentials } = await platform('sina');
    expect(credentials).toEqual([
      {
        ...{ kind: 'cookie', isSet: true, source: 'settings' },
        setAt: '2012-11-19T01:00:00.000Z',
        setBy: expect.stringMatching(/^示例committee/),
      },
      { kind: 'token', isSet: false, source: null, setAt: null, setBy: null },
    ]);
    expect((await surface('ajax')).missing).toBeNull();
    expect(started.app.get(SurfacesService).credentialsOf('sina')).toEqual({ cookie: COOKIE });
    expect(started.app.get(SurfacesService).secretsOf('sina')).toContain('a-secret-of-the-operator');
    const [row] = await started.dataSource.manager.find(PlatformCredential);
    expect(JSON.stringify(row)).not.toContain('secret');
    expect(row!.sealedValue).toMatch(/^v1\./);
    expect(await audited('CREDENTIAL.SET')).toMatchObject([
      { subject: 'platform:sina', detail: { kind: 'cookie' } },
    ]);
  });

  it('ask for a credential again that the present key cannot open', async () => {
    const { manager } = started.dataSource;
    await manager.update(PlatformCredential, { kind: 'cookie' }, { sealedValue: 'v1.AAAA' });
    await started.app.get(SurfacesService).reload();
    expect((await surface('ajax')).missing).toBe('保存的 Cookie 用现在的密钥解不开，请重新填写。');
    expect(started.app.get(SurfacesService).credentialsOf('sina')).toEqual({});
  });

  it('forget a credential', async () => {
    await committee.delete('/api/checking/credentials/sina/cookie').expect(200);
    expect((await platform('sina')).credentials[0]).toMatchObject({ kind: 'cookie', isSet: false });
    expect(await started.dataSource.manager.count(PlatformCredential)).toBe(0);
    expect(await audited('CREDENTIAL.REMOVE')).toHaveLength(1);
  });

  it.each([
    ['sina/cookie', 'SUB=a\r\nX-Evil: 1', 400, 'CREDENTIAL.INVALID'],
    ['sina/token', 'short', 400, 'CREDENTIAL.INVALID'],
    ['sina/password', 'SUB=a', 404, 'CREDENTIAL.UNKNOWN'],
    ['tencent/cookie', 'SUB=a', 400, 'CREDENTIAL.NOT_NEEDED'],
    ['sina/cookie', `SUB=${'a'.repeat(8000)}`, 400, 'REQUEST.INVALID'],
  ])('refuse for %s what cannot be used, without repeating it', async (path, value, status, code) => {
    const problem = await committee.put(`/api/checking/credentials/${path}`, { value }).expect(status);
    expect(problem.code).toBe(code);
    expect(JSON.stringify(problem)).not.toContain(value.slice(0, 8));
    expect(await started.dataSource.manager.count(PlatformCredential)).toBe(0);
  });
});

describe('settings given by the environment', () => {
  let started: StartedApp;
  let committee: Browser;

  beforeAll(async () => {
    started = await startApp({ env: { SINA_SURFACES: 'wap', SINA_COOKIE: COOKIE } });
    committee = await started.loginAs('committee');
  });
  afterAll(() => started.stop());

  it('win over the page, and the page says so', async () => {
    const { platforms } = await committee.get('/api/checking/surfaces').expect(200);
    expect(platforms[0]).toMatchObject({ platform: 'sina', source: 'environment' });
    expect(platforms[0].surfaces[0]).toMatchObject({ name: 'wap', enabled: true, missing: null });
    expect(platforms[0].credentials[0]).toEqual({
      ...{ kind: 'cookie', isSet: true, source: 'environment', setAt: null, setBy: null },
    });
    expect(JSON.stringify(platforms)).not.toContain('secret');
  });

  it('cannot be changed there', async () => {
    const order = await committee.put('/api/checking/surfaces/sina', { order: ['ajax'] }).expect(409);
    expect(order).toMatchObject({
      code: 'SURFACE.SET_BY_ENVIRONMENT',
      message: expect.stringContaining('SINA_SURFACES'),
    });
    const value = { value: 'SUB=other' };
    const cookie = await committee.put('/api/checking/credentials/sina/cookie', value).expect(409);
    expect(cookie).toMatchObject({
      code: 'CREDENTIAL.SET_BY_ENVIRONMENT',
      message: expect.stringContaining('SINA_COOKIE'),
    });
    await committee.delete('/api/checking/credentials/sina/cookie').expect(409);
    expect(started.app.get(SurfacesService).credentialsOf('sina')).toEqual({ cookie: COOKIE });
  });
});

describe('the surfaces of a platform that has closed', () => {
  let started: StartedApp;
  beforeAll(async () => {
    started = await startApp({ now: new Date('2026-11-22T09:00:00+08:00') });
  });
  afterAll(() => started.stop());

  it('say that only an archive can answer', async () => {
    const committee = await started.loginAs('committee');
    const { platforms } = await committee.get('/api/checking/surfaces').expect(200);
    expect(platforms[1]).toMatchObject({ platform: 'tencent', closedOn: '2020-09-28T15:59:00.000Z' });
    const missing = platforms[1].surfaces.map(({ name, missing: lacks }: SurfaceDto) => [name, lacks]);
    expect(missing).toEqual([
      ['platform-closed', null],
      ['openapi-archive', '平台已关闭，要有存档服务代替平台应答才查得到。'],
      ['html-archive', '平台已关闭，要有存档服务代替平台应答才查得到。'],
      ['manual', null],
    ]);
  });
});
