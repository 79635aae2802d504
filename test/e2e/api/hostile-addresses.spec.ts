import type { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';
import { buildAccessWorld } from './access/access-world';

const REFUSAL = {
  code: expect.stringMatching(/^[A-Z]+\.[A-Z_]+$/),
  message: expect.stringMatching(/\p{Script=Han}.*。$/u),
};
const LISTS = [
  ...['accounts', 'holders', 'discrepancies', 'discrepancies/counts', 'submissions', 'units', 'ranking'],
  ...['progress/overview', 'progress/burn-up', 'progress/reporting', 'exports/progress.xlsx'],
];
const FIGURES = [
  'holders',
  'ranking',
  'progress/overview',
  'progress/burn-up',
  'progress/reporting',
  'exports/progress.xlsx',
];
const NO_IDS = ['0', '-1', '1e30', '99999999999', '1.5', 'abc', '1%00', '%EF%BC%99', '..%2f1'];

describe('an address that means harm', () => {
  let started: StartedApp;
  let committee: Browser;
  let viewer: Browser;

  beforeAll(async () => {
    started = await startApp();
    await buildAccessWorld(started);
    committee = await started.loginAs('committee');
    viewer = await started.loginAs('viewer');
  });
  afterAll(() => started.stop());

  it.each(LISTS)('is refused in a sentence: ids that no row can have, %s', async (list) => {
    for (const id of NO_IDS) {
      expect(await committee.get(`/api/${list}?campaignId=${id}`).expect(400)).toMatchObject(REFUSAL);
    }
  });

  it.each(['units/ID', 'accounts/ID', 'submissions/ID', 'submissions/ID/file', 'holders/ID/contacts'])(
    'is refused in a sentence: /api/%s',
    async (route) => {
      for (const id of NO_IDS) {
        expect(await committee.get(`/api/${route.replace('ID', id)}`).expect(400)).toMatchObject(REFUSAL);
      }
    },
  );

  it.each(FIGURES)('is refused in a sentence: moments that are none, %s', async (list) => {
    for (const asOf of [
      '2012-13-45',
      '0000-00-00',
      '0001-01-01',
      '-271821-04-20',
      '1',
      'x',
      '2012-11-01%00',
    ]) {
      expect(await viewer.get(`/api/${list}?asOf=${asOf}&category=organization`).expect(400)).toMatchObject(
        REFUSAL,
      );
    }
  });

  it.each([
    ...[
      'accounts?page=-1',
      'accounts?page=99999999999999999999',
      'accounts?pageSize=0',
      'accounts?pageSize=201',
    ],
    ...[
      'accounts?q=%00',
      'accounts?q=a&q=b',
      'accounts?q[a]=1',
      'accounts?sort=name;drop table users',
      'holders?q=%00',
    ],
    ...[
      'discrepancies?q=%00',
      'accounts?unitId=99999999999',
      'submissions?phaseId=1e30',
      'holders?unitId=-1',
    ],
    ...['accounts?__proto__[x]=1', 'accounts?kind=__proto__', 'discrepancies?kind=__proto__'],
  ])('is refused in a sentence: /api/%s', async (url) => {
    expect(await committee.get(`/api/${url}`).expect(400)).toMatchObject(REFUSAL);
  });

  it('takes a page far behind the last, and signs that SQL would read, as they are', async () => {
    for (const url of ['page=1000000&pageSize=200', "q=%25_%5C'--"]) {
      expect((await committee.get(`/api/accounts?${url}`).expect(200)).items).toEqual([]);
    }
  });

  it.each([
    ...['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/assets/..%5c..%5cpackage.json'],
    ...[
      '/assets/%00.js',
      '//etc/passwd.txt',
      '/a.js%2f..%2f..%2fpackage.json',
      '/%ff.js',
      '/.git/config.txt',
    ],
  ])('gets no file from outside the board: %s', async (url) => {
    const answer = await started.anonymous.get(url);

    expect([400, 403, 404]).toContain(answer.statusCode);
    expect(answer.json()).toEqual(REFUSAL);
  });
});
