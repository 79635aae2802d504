import { createHash } from 'node:crypto';
import { AuditEntry } from '../../../server/modules/audit/audit-entry.entity';
import { Session } from '../../../server/modules/sessions/session.entity';
import { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';

const PASSWORD = 'a good password';
const WRONG = { code: 'LOGIN.WRONG', message: '用户名或密码不正确，请重新输入。' };
const HOUR = 3_600_000;

describe('a session', () => {
  let started: StartedApp;
  let committee: Browser;
  let people = 0;

  beforeAll(async () => {
    started = await startApp();
    committee = await started.loginAs('committee');
  });
  afterAll(() => started.stop());

  const pass = (ms: number) => started.clock.moveTo(new Date(started.clock.now().getTime() + ms));
  const tryLogin = (login: string, password: string) =>
    new Browser(started.app).post('/api/session', { login, password });

  async function addPerson(): Promise<{ id: number; login: string }> {
    const login = `person-${++people}`;
    committee = await started.loginAs('committee');
    const given = { login, displayName: '示例', role: 'viewer', password: PASSWORD };
    return committee.post('/api/users', given).expect(201);
  }

  it('is opened by login and password, however the login is written', async () => {
    const { login } = await addPerson();
    const browser = new Browser(started.app);
    const answer = await browser.post('/api/session', {
      login: ` ${login.toUpperCase()} `,
      password: PASSWORD,
    });

    expect(answer.json().user).toMatchObject({ login, role: 'viewer', unitId: null });
    expect(await browser.get('/api/session').expect(200)).toEqual(answer.json());
  });

  it('lives in a cookie that scripts and other sites cannot use, and in the database only as a hash', async () => {
    const { id, login } = await addPerson();
    const answer = await tryLogin(login, PASSWORD);
    const cookie = answer.cookies.find(({ name }) => name === 'tuanwei_session')!;
    const sessions = await started.dataSource.getRepository(Session).findBy({ userId: id });

    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 7 * 24 * 3600 });
    expect(cookie.secure).toBeUndefined();
    expect(sessions.map(({ tokenHash }) => tokenHash)).toEqual([
      createHash('sha256').update(cookie.value).digest('hex'),
    ]);
  });

  it('gives one answer to a wrong password and to a login that does not exist', async () => {
    const { login } = await addPerson();

    expect(await tryLogin(login, 'not the password').expect(401)).toEqual(WRONG);
    expect(await tryLogin('no-such-login', 'not the password').expect(401)).toEqual(WRONG);
  });

  it.each(['known', 'unknown'])(
    'is closed for 15 minutes after five wrong passwords, login %s',
    async (kind) => {
      const login = kind === 'known' ? (await addPerson()).login : 'nobody-at-all';
      for (let left = 5; left > 0; left--) await tryLogin(login, 'not the password').expect(401);
      const locked = await tryLogin(login, PASSWORD).expect(429);
      pass(15 * 60_000);
      const after = await tryLogin(login, PASSWORD);

      expect(locked.code).toBe('LOGIN.LOCKED');
      expect(locked.message).toMatch(/^密码连续输错 5 次，登录已暂停 15 分钟，请在 \d\d:\d\d 之后再试。$/);
      expect(after.statusCode).toBe(kind === 'known' ? 200 : 401);
    },
  );

  it('counts wrong passwords that arrive at the same time', async () => {
    const { login } = await addPerson();
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryLogin(login, 'not the password')));

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([
      ...Array<number>(5).fill(401),
      ...Array<number>(7).fill(429),
    ]);
  });

  it('forgets wrong passwords after a right one', async () => {
    const { login } = await addPerson();
    for (let left = 4; left > 0; left--) await tryLogin(login, 'not the password').expect(401);
    await tryLogin(login, PASSWORD).expect(200);
    for (let left = 4; left > 0; left--) await tryLogin(login, 'not the password').expect(401);

    expect((await tryLogin(login, PASSWORD)).statusCode).toBe(200);
  });

  it('ends 12 hours after its last use', async () => {
    const browser = await started.loginAs('viewer');
    pass(11 * HOUR);
    await browser.get('/api/session').expect(200);
    pass(11 * HOUR);
    await browser.get('/api/session').expect(200);
    pass(12 * HOUR);

    expect(await browser.get('/api/session').expect(401)).toMatchObject({ code: 'SESSION.MISSING' });
  });

  it('ends after seven days however much it is used', async () => {
    const browser = await started.loginAs('viewer');
    for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
      pass(6 * HOUR);
      await browser.get('/api/session').expect(200);
    }
    pass(6 * HOUR);

    expect((await browser.get('/api/session')).statusCode).toBe(401);
  });

  it('ends in the database when the user leaves', async () => {
    const { id, login } = await addPerson();
    const browser = new Browser(started.app);
    await browser.post('/api/session', { login, password: PASSWORD }).expect(200);
    await browser.delete('/api/session').expect(204);

    expect(await started.dataSource.getRepository(Session).countBy({ userId: id })).toBe(0);
    await browser.get('/api/session').expect(401);
  });

  it('ends at once when the user is disabled, who can then no longer log in', async () => {
    const { id, login } = await addPerson();
    const browser = new Browser(started.app);
    await browser.post('/api/session', { login, password: PASSWORD }).expect(200);
    await committee.patch(`/api/users/${id}`, { disabled: true }).expect(200);

    await browser.get('/api/session').expect(401);
    expect(await tryLogin(login, PASSWORD).expect(401)).toEqual(WRONG);
  });

  it('outlives a change of the password only where the change was made', async () => {
    const own = (await committee.get('/api/session').expect(200)).user;
    const elsewhere = new Browser(started.app);
    await elsewhere.post('/api/session', { login: own.login, password: PASSWORD }).expect(200);
    await committee.patch(`/api/users/${own.id}`, { password: 'an even better one' }).expect(200);

    expect((await elsewhere.get('/api/session')).statusCode).toBe(401);
    expect((await committee.get('/api/session')).statusCode).toBe(200);
    expect((await tryLogin(own.login, PASSWORD)).statusCode).toBe(401);
    expect((await tryLogin(own.login, 'an even better one')).statusCode).toBe(200);
  });

  it('cannot be used by a foreign page', async () => {
    const { id } = await addPerson();
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    const request = {
      method: 'PATCH',
      url: `/api/users/${id}`,
      payload: { disabled: true },
      headers,
    } as const;

    expect(await committee.send(request).expect(403)).toMatchObject({ code: 'REQUEST.FOREIGN' });
  });

  it('is written down when it is opened, without the password', async () => {
    const { id, login } = await addPerson();
    await tryLogin(login, PASSWORD).expect(200);
    const entries = await started.dataSource.getRepository(AuditEntry).findBy({ userId: id });

    expect(entries).toMatchObject([{ action: 'SESSION.OPEN', at: started.clock.now() }]);
    expect(JSON.stringify(entries)).not.toContain(PASSWORD);
  });
});

it('has a cookie for https only where the service is reached over https', async () => {
  const started = await startApp({ env: { TUANWEI_PUBLIC_HTTPS: 'true' } });
  const person = { login: 'first', displayName: '示例', password: PASSWORD };
  const answer = await new Browser(started.app).post('/api/setup', person);
  await started.stop();

  expect(answer.cookies).toMatchObject([{ name: 'tuanwei_session', secure: true }]);
  expect(answer.headers['strict-transport-security']).toBeDefined();
});
