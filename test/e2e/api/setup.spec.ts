import { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';

const person = { login: '示例管理员', displayName: '示例管理员', password: 'a good password' };

describe('the first run', () => {
  let started: StartedApp;

  beforeEach(async () => {
    started = await startApp();
  });
  afterEach(() => started.stop());

  it('asks for the first user as long as there is none, and then never again', async () => {
    const browser = new Browser(started.app);
    const before = await browser.get('/api/setup').expect(200);
    const session = await browser.post('/api/setup', person).expect(201);

    expect(before).toEqual({ needsSetup: true });
    expect(session).toMatchObject({
      user: { login: '示例管理员', role: 'committee', unitId: null, unitName: null },
      now: '2012-11-19T01:00:00.000Z',
      demo: false,
    });
    expect((await browser.get('/api/session').expect(200)).user).toEqual(session.user);
    expect(await browser.get('/api/setup').expect(200)).toEqual({ needsSetup: false });
    expect((await browser.post('/api/setup', { ...person, login: 'second' }).expect(409)).code).toBe(
      'SETUP.DONE',
    );
  });

  it('makes one user when two people are first at the same time', async () => {
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((login) =>
        new Browser(started.app).post('/api/setup', { ...person, login }),
      ),
    );

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
  });

  it('names every field that does not fit', async () => {
    const answer = await started.anonymous
      .post('/api/setup', { login: 'a b', displayName: '', password: 'short', admin: true })
      .expect(400);

    expect(answer.code).toBe('REQUEST.INVALID');
    expect(answer.details).toEqual([
      { field: 'admin', message: '是多余的内容' },
      { field: 'login', message: '应为 2 至 40 个字母、数字或汉字，不含空格' },
      { field: 'displayName', message: '至少 1 个字' },
      { field: 'password', message: '至少 8 个字' },
    ]);
  });
});
