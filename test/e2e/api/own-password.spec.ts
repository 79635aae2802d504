import { AuditEntry } from '../../../server/modules/audit/audit-entry.entity';
import { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';

const OLD = 'a good password';
const NEW = 'an even better one';

describe('one’s own password', () => {
  let started: StartedApp;
  let people = 0;
  beforeAll(async () => {
    started = await startApp();
  });
  afterAll(() => started.stop());

  const logIn = (login: string, password: string, browser = new Browser(started.app)) =>
    browser.post('/api/session', { login, password });
  const change = (browser: Browser, currentPassword: string, newPassword = NEW) =>
    browser.patch('/api/session/password', { currentPassword, newPassword });

  async function person() {
    const committee = await started.loginAs('committee');
    const login = `person-${++people}`;
    const given = { login, displayName: '示例', role: 'viewer', password: OLD };
    const { id }: { id: number } = await committee.post('/api/users', given).expect(201);
    const browser = new Browser(started.app);
    await logIn(login, OLD, browser).expect(200);
    return { id, login, browser };
  }

  it('is changed by its owner: here the session goes on, elsewhere it ends', async () => {
    const { login, browser } = await person();
    const elsewhere = new Browser(started.app);
    await logIn(login, OLD, elsewhere).expect(200);
    await change(browser, OLD).expect(204);

    expect((await browser.get('/api/session')).statusCode).toBe(200);
    expect((await elsewhere.get('/api/session')).statusCode).toBe(401);
    expect((await logIn(login, OLD)).statusCode).toBe(401);
    expect((await logIn(login, NEW)).statusCode).toBe(200);
  });

  it('is not changed without the current one, which is asked for five times at most', async () => {
    const { login, browser } = await person();
    const refused = await change(browser, 'not the password').expect(403);
    for (let left = 4; left > 0; left--) await change(browser, 'not the password').expect(403);

    expect(refused).toEqual({ code: 'PASSWORD.WRONG', message: expect.stringMatching(/密码未修改.*。$/) });
    expect(await change(browser, OLD).expect(429)).toMatchObject({ code: 'LOGIN.LOCKED' });
    await logIn(login, OLD).expect(429);
    await browser.get('/api/session').expect(200);
  });

  it('must be long enough, and is nobody else’s', async () => {
    const { browser } = await person();

    expect(await change(browser, OLD, 'short').expect(400)).toMatchObject({
      message: '请求内容有误：“newPassword”至少 8 个字。',
    });
    const other = { currentPassword: OLD, newPassword: NEW, userId: 1 };
    await browser.patch('/api/session/password', other).expect(400);
  });

  it('is written down as changed, and never itself', async () => {
    const { id, browser } = await person();
    await change(browser, OLD).expect(204);
    const entries = await started.dataSource
      .getRepository(AuditEntry)
      .findBy({ action: 'USER.UPDATE', userId: id });

    expect(entries).toMatchObject([{ subject: `user:${id}`, detail: { changed: ['password'] } }]);
    expect(JSON.stringify(entries)).not.toContain(NEW);
  });
});
