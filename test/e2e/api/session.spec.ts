import { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';

describe('sessions', () => {
  let started: StartedApp;

  beforeAll(async () => {
    started = await startApp();
  });
  afterAll(() => started.stop());

  const person = { login: '示例管理员', displayName: '示例管理员', password: 'a good password' };

  it('asks for the first user as long as there is none, and then never again', async () => {
    const browser = new Browser(started.app);
    expect(await browser.get('/api/setup').expect(200)).toEqual({ needsSetup: true });

    const session = await browser.post('/api/setup', person).expect(201);

    expect(session).toMatchObject({
      user: { login: '示例管理员', role: 'committee', unitId: null, unitName: null },
      now: '2012-11-19T01:00:00.000Z',
      demo: false,
    });
    expect((await browser.get('/api/session').expect(200)).user).toEqual(session.user);
    expect(await browser.get('/api/setup').expect(200)).toEqual({ needsSetup: false });
    expect(await browser.post('/api/setup', { ...person, login: 'zweiter' }).expect(409)).toMatchObject({
      code: 'SETUP.DONE',
    });
  });
});
