import { Phase } from '../../../server/modules/campaigns/phase.entity';
import { aCampaign } from '../../builders/a-campaign';
import { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';
import { buildAccessWorld, SHOWN, type AccessWorld } from './access/access-world';
import { multipart, type Part } from './multipart';

const REFUSAL = {
  code: expect.stringMatching(/^[A-Z]+\.[A-Z_]+$/),
  message: expect.stringMatching(/\p{Script=Han}.*。$/u),
};

describe('a request that means harm', () => {
  let started: StartedApp;
  let world: AccessWorld;
  let committee: Browser;
  let unit: Browser;
  let viewer: Browser;
  let otherPhase: Phase;

  beforeAll(async () => {
    started = await startApp();
    world = await buildAccessWorld(started);
    committee = await started.loginAs('committee');
    unit = await started.loginAs('unit', world.unit.id);
    viewer = await started.loginAs('viewer');
    const other = await aCampaign(started.dataSource, { goalOn: '2011-11-30' });
    otherPhase = await started.dataSource
      .getRepository(Phase)
      .findOneByOrFail({ campaignId: other.id, ordinal: 1 });
  });
  afterAll(() => started.stop());

  const sendJson = (
    browser: Browser,
    [method, url]: ['POST' | 'PATCH', string],
    payload: string,
    headers = {},
  ) => browser.send({ method, url, payload, headers: { 'content-type': 'application/json', ...headers } });
  const login = (payload: string) => sendJson(new Browser(started.app), ['POST', '/api/session'], payload);

  describe('in its content', () => {
    it.each([
      ...[
        'null',
        '[]',
        '"x"',
        '1',
        '{}',
        '',
        '{"__proto__":{"a":1}}',
        '{"constructor":{"prototype":{"a":1}}}',
      ],
      ...[
        '[{"login":"a","password":"b"}]',
        '{"login":{"$ne":1},"password":["a"]}',
        '{"login":["a"],"password":"b"}',
      ],
      ...['{"login":"a\\u0000","password":"b"}', '{"login":"\\ud800","password":"b"}'],
    ])('is refused in a sentence: %s', async (payload) => {
      expect(await login(payload).expect(400)).toMatchObject(REFUSAL);
    });

    it('is refused however deep or large it is', async () => {
      const deep = `${'['.repeat(300_000)}${']'.repeat(300_000)}`;

      expect(await login(deep).expect(400)).toMatchObject(REFUSAL);
      expect(await login(`{"login":${deep},"password":"a"}`).expect(400)).toMatchObject(REFUSAL);
      expect(await login(JSON.stringify({ login: 'a'.repeat(10_000_000) })).expect(413)).toMatchObject(
        REFUSAL,
      );
    });

    it.each([
      ...[
        '{"role":"committee"}',
        '{"unitId":1}',
        '{"passwordHash":"x"}',
        '{"displayName":null}',
        '{"disabled":null}',
      ],
      ...['{"password":null}', '{"displayName":"  "}', '{"displayName":"a\\u0000"}', '[{"disabled":true}]'],
    ])('changes no user: %s', async (payload) => {
      const url = `/api/users/${(await committee.get('/api/session').expect(200)).user.id}`;

      expect(await sendJson(committee, ['PATCH', url], payload).expect(400)).toMatchObject(REFUSAL);
    });

    it.each([
      ...[
        { id: 1 },
        { name: 'a\0' },
        { startsOn: '2012-02-31' },
        { startsOn: '0001-01-01' },
        { rankingWeights: [] },
      ],
      ...[
        { phases: [[]] },
        { phases: [null] },
        { phases: { 0: {} } },
        { phases: [{ name: 'a\0' }] },
        { staleAfterHours: 1e12 },
      ],
    ])('makes no campaign: %j', async (change) => {
      const day = '2012-01-01';
      const given = {
        ...{
          slug: 'hostile',
          name: '示例',
          city: '示例市',
          startsOn: day,
          goalOn: '2012-02-01',
          baselineOn: day,
        },
        ...{
          baselineCount: 0,
          rankingWeights: { coverage: 60, reporting: 20, accuracy: 20 },
          staleAfterHours: 168,
        },
        phases: [
          {
            name: '示例',
            kind: 'collect',
            startsAt: `${day}T00:00:00Z`,
            endsAt: `${day}T09:00:00Z`,
            forms: [1],
          },
        ],
      };
      const answer = await committee.post('/api/campaigns', { ...given, ...change }).expect(400);

      expect(answer).toMatchObject(REFUSAL);
    });

    it('reports nothing for another unit or into another campaign', async () => {
      const nil = (change: object) =>
        unit.post('/api/submissions/nil', {
          unitId: world.unit.id,
          phaseId: world.phase.id,
          form: 1,
          ...change,
        });

      await nil({ unitId: world.otherUnit.id }).expect(403);
      await nil({ unitId: 99_999_999_999 }).expect(400);
      await nil({ unitId: `${world.unit.id}` }).expect(400);
      await nil({ phaseId: otherPhase.id }).expect(404);
      await nil({ receivedAt: '2012-09-25T00:00:00Z' }).expect(400);
      for (const list of ['accounts', 'holders?category=cadre', 'discrepancies', 'submissions']) {
        const query = `${list.includes('?') ? '&' : '?'}campaignId=${otherPhase.campaignId}`;
        expect((await unit.get(`/api/${list}${query}`).expect(200)).items).toEqual([]);
      }
    });
  });

  describe('in its files', () => {
    const upload = (parts: Part[], change = {}) =>
      unit.send({ method: 'POST', url: '/api/submissions', ...multipart(parts), ...change });
    const file = (filename: string) => ({ name: 'files', filename, body: 'no workbook' });

    it('is refused in a sentence: too many files or fields, a name of our own, an end that is missing', async () => {
      const many = (count: number, part: Part) => Array.from({ length: count }, () => part);

      expect(await upload(many(501, file('a.xlsx'))).expect(413)).toMatchObject(REFUSAL);
      expect(await upload(many(100, { name: 'x', body: 'y' })).expect(413)).toMatchObject(REFUSAL);
      expect(await upload([{ name: '__proto__', body: 'y' }, file('a.xlsx')]).expect(400)).toMatchObject(
        REFUSAL,
      );
      const { payload } = multipart([file('a.xlsx')]);
      for (const cut of [payload.slice(0, -12), 'garbage', '']) {
        expect(await upload([], { payload: cut }).expect(400)).toMatchObject(REFUSAL);
      }
    });

    it.each([
      ['../../etc/passwd.xlsx', 'passwd.xlsx'],
      ['C:\\\\x\\\\..\\\\y.xlsx', 'y.xlsx'],
      ['a\x01b\x1bc.xlsx', 'abc.xlsx'],
      ['\u202Exslx.exe', 'xslx.exe'],
      ['..', '未命名.xlsx'],
      ['', '未命名.xlsx'],
      [`${'x'.repeat(5000)}.xlsx`, 'x'.repeat(200)],
    ])('leaves nothing of a path or of signs that cannot be seen in the name %j', async (sent, shown) => {
      expect((await upload([file(sent)]).expect(201)).files).toMatchObject([
        { fileName: shown, result: 'refused' },
      ]);
    });
  });

  describe('in the name of somebody else', () => {
    it.each([
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'same-origin, cross-site' },
      { 'sec-fetch-site': 'SAME-ORIGIN' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'none', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'none', origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
      { 'sec-fetch-site': 'cross-site', 'x-http-method-override': 'GET' },
    ])('changes nothing: %j', async (headers) => {
      const route: ['PATCH', string] = ['PATCH', '/api/users/1'];

      expect(await sendJson(committee, route, '{"displayName":"示例"}', headers).expect(403)).toMatchObject({
        code: 'REQUEST.FOREIGN',
      });
    });

    it('gets a session of its own at login, never one that it brought', async () => {
      const person = {
        login: 'fixed-person',
        displayName: '示例',
        role: 'viewer',
        password: 'a good password',
      };
      await committee.post('/api/users', person).expect(201);
      const planted = 'p'.repeat(43);
      const payload = { login: person.login, password: person.password };
      const headers = { cookie: `tuanwei_session=${planted}` };
      const answer = await started.anonymous.send({ method: 'POST', url: '/api/session', payload, headers });
      const given = answer.cookies.find(({ name }) => name === 'tuanwei_session')!.value;
      const knock = (token: string) =>
        started.app.inject({ url: '/api/session', headers: { cookie: `tuanwei_session=${token}` } });

      expect(given).not.toBe(planted);
      expect((await knock(planted)).statusCode).toBe(401);
      expect((await knock(given)).statusCode).toBe(200);
      for (const token of ['%00', 'x'.repeat(5000), `${given}x`])
        expect((await knock(token)).statusCode).toBe(401);
    });

    it('sees a page kept as proof as plain text that nothing runs', async () => {
      const answer = await committee.get(`/api/checks/${world.check.id}/evidence`);

      expect(answer.body).toContain('<html>');
      expect(answer.headers).toMatchObject({
        'content-type': 'text/plain; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      });
    });

    it('sees no person where it asks for everything', async () => {
      for (const list of [
        'accounts?pageSize=200',
        'holders?category=organization&pageSize=200',
        'units',
        'ranking',
      ]) {
        expect((await viewer.get(`/api/${list}`)).body).not.toContain(SHOWN.cadre);
      }
      await viewer.get('/api/accounts?category=cadre&q=%E7%A4%BA').expect(200);
    });
  });
});
