import fc from 'fast-check';
import { peopleRegister } from './peopled-register';
import { RegisterWorld } from './register-world';
import { tableContents } from './table-contents';

type Draw = [kind: number, a: number, b: number, c: number];

/** Random edits, moves, merges and imports; whatever of it is refused has simply not happened. */
describe('any sequence of changes of the register', () => {
  const world = new RegisterWorld();
  beforeAll(async () => {
    await world.open();
    await peopleRegister(world);
  });
  afterAll(() => world.close());

  const ids = async (table: 'organizations' | 'units') =>
    (await world.query<{ id: number }>(`SELECT id FROM ${table} ORDER BY id`)).map((row) => row.id);

  async function carryOut([kind, a, b, c]: Draw): Promise<number> {
    const organizations = await ids('organizations');
    const units = await ids('units');
    const one = organizations[a % organizations.length]!;
    const other = organizations[b % organizations.length]!;
    const unitId = units[c % units.length]!;
    const { committee } = world;
    const requests = [
      () =>
        committee.patch(`/api/organizations/${one}`, { name: `示例改名第${b}团委`, aliases: [`别名${c}`] }),
      () => committee.patch(`/api/organizations/${one}`, { closedOn: b % 2 ? '2012-10-01' : null }),
      () => committee.post(`/api/organizations/${one}/move`, { parentId: other }),
      () => committee.post(`/api/organizations/${one}/move`, { unitId, parentId: null }),
      () => committee.post(`/api/organizations/${one}/merge`, { intoId: other }),
      () => committee.post('/api/organizations', { unitId, name: `示例新建第${a}团委`, level: 'committee' }),
      () => committee.patch(`/api/units/${unitId}`, { name: `示例第${a}区团委`, closedOn: '2012-12-01' }),
    ];
    return (await requests[kind]!()).statusCode;
  }

  async function undoAll(after: number): Promise<void> {
    const changes = await world.query<{ id: number }>(
      `SELECT id FROM register_changes WHERE id > $1 AND kind <> 'undo' ORDER BY id DESC`,
      [after],
    );
    for (const { id } of changes) await world.committee.post(`/api/register/changes/${id}/undo`).expect(200);
  }

  it('leaves everything as it was when all of it is undone, newest first', async () => {
    const draw = fc.tuple(fc.nat(6), fc.nat(50), fc.nat(50), fc.nat(50));
    const property = fc.asyncProperty(fc.array(draw, { minLength: 1, maxLength: 12 }), async (draws) => {
      const before = await tableContents(world);
      const [last] = await world.query<{ id: number | null }>('SELECT max(id) AS id FROM register_changes');
      for (const each of draws) expect(await carryOut(each)).toBeLessThan(500);
      await undoAll(last!.id ?? 0);
      expect(await tableContents(world)).toEqual(before);
    });
    await fc.assert(property, { numRuns: 25, seed: 2012 });

    const kinds = await world.query<{ kind: string }>(
      'SELECT DISTINCT kind FROM register_changes ORDER BY kind',
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['create', 'edit', 'merge', 'move', 'undo']);
  });
});
