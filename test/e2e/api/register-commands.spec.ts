import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommandLine } from '../../../server/cli/tuanwei';
import { REGISTER } from '../../integration/intake/register';
import { type FreshDatabase, freshDatabase } from '../../postgres/fresh-database';
import { withConnection } from '../../postgres/server-connection';

const LIST = ['团组织全称,UID', '和平区第一中学团委,shili1zhong', '没有这个团委,shili2zhong'].join('\n');

describe('the commands of the register and its lists', () => {
  let database: FreshDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await freshDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'tuanwei-register-'));
    writeFileSync(path.join(folder, 'register.json'), JSON.stringify(REGISTER));
    writeFileSync(path.join(folder, 'list.csv'), LIST);
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const run = async (...words: string[]) => {
    let out = '';
    let err = '';
    const code = await runCommandLine(words, {
      out: (text) => (out += text),
      err: (text) => (err += text),
      readInput: async () => null,
      env: { DATABASE_URL: database.url, TUANWEI_DATA_DIR: path.join(folder, 'data') },
    });
    return { code, err, json: out.startsWith('{') ? JSON.parse(out) : null };
  };
  const at = (name: string) => path.join(folder, name);
  const query = (sql: string) =>
    withConnection(database.url, async (client) => (await client.query(sql)).rows);

  it('take a register in, write it out, and take that in without a change', async () => {
    const preview = await run('register', 'import', at('register.json'), '--preview');
    expect(preview).toMatchObject({ code: 0, json: { units: { added: 3 }, organizations: { added: 7 } } });
    expect(await query('SELECT FROM units')).toHaveLength(0);

    expect(await run('register', 'import', at('register.json'))).toMatchObject({
      code: 0,
      json: preview.json,
    });
    expect(await run('register', 'export', at('out.xlsx'))).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(at('out.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(await run('register', 'import', at('out.xlsx'))).toMatchObject({
      ...{ code: 0, err: '' },
      json: {
        units: { added: 0, changed: 0 },
        organizations: { added: 0, changed: 0, unchanged: 7 },
        changes: [],
      },
    });
    expect(await query('SELECT kind, by_id FROM register_changes')).toEqual([
      { kind: 'import', by_id: null },
    ]);
  });

  it('close only on a day', async () => {
    expect(await run('register', 'import', at('out.xlsx'), '--close-missing', 'soon')).toMatchObject({
      code: 2,
    });
  });

  it('take a list in under its name, and say what was refused', async () => {
    const taken = await run(
      'baseline',
      'import',
      at('list.csv'),
      '--name',
      '腾讯名单',
      '--platform',
      'tencent',
    );

    expect(taken).toMatchObject({
      ...{ code: 1, err: expect.stringContaining('名册中没有团组织“没有这个团委”') },
      json: { listId: expect.any(Number), counts: { rows: 2, added: 1, refused: 1 } },
    });
    expect(await query('SELECT source, state, platform FROM claims')).toEqual([
      { source: 'baseline', state: 'verified', platform: 'tencent' },
    ]);
    expect(await run('baseline', 'import', at('list.csv'))).toMatchObject({ code: 2 });
  });
});
