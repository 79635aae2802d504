import { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';
import { VISITORS, type AccessRow, type AccessVisitor } from './access/access-row';
import { buildAccessWorld, type AccessWorld } from './access/access-world';
import { ROUTE_ACCESS } from './route-access.table';

const MAY_SEE: AccessVisitor[] = ['committee', 'unitOwn'];

describe('who may call which route', () => {
  let started: StartedApp;
  let world: AccessWorld;
  const browsers = {} as Record<AccessVisitor, Browser>;
  let calls = 0;

  beforeAll(async () => {
    started = await startApp();
    world = await buildAccessWorld(started);
    await logInAll();
  });
  afterAll(() => started.stop());

  async function logInAll() {
    browsers.anonymous = new Browser(started.app);
    browsers.committee = await started.loginAs('committee');
    browsers.unitOwn = await started.loginAs('unit', world.unit.id);
    browsers.unitOther = await started.loginAs('unit', world.otherUnit.id);
    browsers.viewer = await started.loginAs('viewer');
    world.viewerId = (await browsers.viewer.get('/api/session').expect(200)).user.id;
  }

  async function knock({ route, request }: AccessRow, visitor: AccessVisitor) {
    const [method, url] = route.split(' ') as ['GET', string];
    const answer = await browsers[visitor].send({ method, url, ...request?.(world, ++calls) });
    if (route === 'DELETE /api/session') await logInAll();
    return answer;
  }

  it('has a row for every route, and no row for a route that is not there', () => {
    const routes = started.routes.filter((route) => /^(GET|POST|PUT|PATCH|DELETE) \/api\//.test(route));

    expect(routes.length).toBeGreaterThan(0);
    expect([...new Set(ROUTE_ACCESS.map(({ route }) => route))].sort()).toEqual([...new Set(routes)].sort());
  });

  describe.each(ROUTE_ACCESS)('$route', (row) => {
    it.each(VISITORS)('answers %s as the table says', async (visitor) => {
      const answer = await knock(row, visitor);

      const shows = row.shows && answer.body.includes(row.shows(world));
      const mayShow = row.shows && (row.showsTo ?? MAY_SEE).includes(visitor);
      expect({ status: answer.statusCode, shows, body: answer.body.slice(0, 300) }).toMatchObject({
        status: row.expected[visitor],
        shows: mayShow,
      });
    });
  });
});
