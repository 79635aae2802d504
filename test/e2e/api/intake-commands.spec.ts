import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { readWorkbook } from '../../../ingest/forms/read-workbook';
import { runCommandLine } from '../../../server/cli/tuanwei';
import { REGISTER } from '../../integration/intake/register';
import { verifiedOrganization, workbookOf } from '../../integration/intake/sheets';
import { type FreshDatabase, freshDatabase } from '../../postgres/fresh-database';
import { withConnection } from '../../postgres/server-connection';

const SCHOOL = verifiedOrganization('和平区第一中学团委', '1700000001');

describe('the command line', () => {
  let database: FreshDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await freshDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'tuanwei-commands-'));
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  /** Runs one command line; without a database where none should be needed. */
  const run = async (words: string[], { input = null as string | null, env = {} } = {}) => {
    let out = '';
    let err = '';
    const code = await runCommandLine(words, {
      out: (text) => (out += text),
      err: (text) => (err += text),
      readInput: async () => input,
      env: { DATABASE_URL: database.url, TUANWEI_DATA_DIR: path.join(folder, 'data'), ...env },
    });
    return { code, err, out, json: out.startsWith('{') || out.startsWith('[') ? JSON.parse(out) : null };
  };
  const saved = (name: string, content: string | Buffer) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  const query = (sql: string) =>
    withConnection(database.url, async (client) => (await client.query(sql)).rows);

  it('tells every command, with its exit codes, in two languages', async () => {
    const { code, out } = await run(['--help']);

    expect(code).toBe(0);
    for (const command of ['read-page', 'read-form', 'import', 'check', 'reparse', 'user', 'register']) {
      expect(out).toContain(command);
      const help = await run([command, '--help']);
      expect(help.code).toBe(0);
      expect(help.out).toContain('Exit codes: 0 done, 1 something was refused or failed, 2 wrong usage.');
      expect(help.out).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each([
    [['no-such-command']],
    [['read-form']],
    [['check', '--account', 'x']],
    [['import', '/nowhere.xlsx']],
  ])('answers wrong usage %j with one sentence and 2', async (words) => {
    const { code, out, err } = await run(words);

    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toContain('    at ');
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(2);
  });

  describe('read-form', () => {
    it('gives one entry a sheet with rows and problems', async () => {
      const file = saved(
        '附表1.xlsx',
        await workbookOf([{ unit: '和平区', form: 1, rows: [SCHOOL, { ...SCHOOL, level: '局' }] }]),
      );
      const { code, json } = await run(['read-form', file], { env: { DATABASE_URL: undefined } });

      expect(code).toBe(0);
      expect(json).toEqual([
        expect.objectContaining({ sheet: '附表1-1', form: 1, unit: '和平区', phase: 1 }),
      ]);
      expect(json[0].rows[0]).toMatchObject({
        row: 5,
        org: '和平区第一中学团委',
        level: 'committee',
        followers: 120,
      });
      expect(json[0].problems).toContainEqual(
        expect.objectContaining({
          code: 'LEVEL.UNKNOWN',
          severity: 'error',
          row: 6,
          column: 'C',
          value: '局',
        }),
      );
      expect(Object.keys(json[0])).toEqual(['sheet', 'form', 'unit', 'phase', 'rows', 'problems']);
    });

    it('gives an entry without a sheet, a sentence and 1 for what is no workbook', async () => {
      const { code, json, err } = await run(['read-form', saved('图.xlsx', Buffer.from([0x89, 0x50, 0, 1]))]);

      expect(code).toBe(1);
      expect(json).toEqual([
        {
          ...{ sheet: null, form: null, unit: null, phase: null, rows: [] },
          problems: [expect.objectContaining({ code: 'FILE.NOT_A_WORKBOOK' })],
        },
      ]);
      expect(err).toMatch(/^图\.xlsx：这不是 Excel 工作簿，.*请用 Excel 或 WPS 另存为 \.xlsx 后上传。\n$/);
    });
  });

  describe('read-page', () => {
    it('reads a saved page without being told what it is', async () => {
      const user = {
        id: 1700000001,
        idstr: '1700000001',
        screen_name: '示例团委',
        verified: true,
        verified_type: 1,
        verified_reason: '示例团委官方微博',
        followers_count: 120,
        friends_count: 30,
        statuses_count: 45,
      };
      const file = saved('profile.json', JSON.stringify({ ok: 1, data: { user } }));
      const { code, json } = await run(['read-page', file, '--asked-uid', '1700000001']);

      expect(code).toBe(0);
      expect(json).toMatchObject({
        ...{ platform: 'sina', surface: expect.any(String), outcome: 'read', detail: expect.any(String) },
        reading: {
          uid: '1700000001',
          nickname: '示例团委',
          verified: true,
          verifiedKind: 'organization',
          followers: 120,
        },
      });
    });

    it('tells an outcome for whatever it is given', async () => {
      const { code, json } = await run(['read-page', saved('garbage.html', '<p>?</p>')]);

      expect(code).toBe(0);
      expect(json).toMatchObject({ platform: null, surface: null, outcome: 'unknown', reading: null });
    });
  });

  describe('register import', () => {
    it('takes a register in, and the same one again without a change', async () => {
      const file = saved('register.json', JSON.stringify(REGISTER));
      const first = await run(['register', 'import', file]);
      const again = await run(['register', 'import', file]);

      expect(first.code).toBe(0);
      expect(first.json).toMatchObject({
        units: { added: 3, changed: 0, unchanged: 0 },
        organizations: { added: 7, changed: 0, unchanged: 0 },
        problems: [],
      });
      expect(again.json.organizations).toMatchObject({ added: 0, changed: 0, unchanged: 7 });
    });

    it('takes the usable lines of a table and tells the others', async () => {
      const lines = [
        '填报单位,单位类别,团组织全称,组织类型,上级团组织,成立日期',
        '示例大学团委,大中专院校,示例大学文学院团总支,团总支,,2012-09-01',
        '示例大学团委,大中专院校,示例大学理学院团总支,总支部,,',
        '没有的单位,,没有的单位团委,团委,,',
      ];
      const { code, json, err } = await run([
        'register',
        'import',
        saved('register.csv', lines.join('\r\n')),
      ]);

      expect(code).toBe(1);
      expect(json).toMatchObject({ units: { added: 1 }, organizations: { added: 1 } });
      expect(json.problems.map((problem: { code: string }) => problem.code)).toEqual([
        'ORGANIZATION.LEVEL_UNKNOWN',
        'UNIT.UNKNOWN',
      ]);
      expect(err).toContain('第 3 行');
    });
  });

  describe('import', () => {
    it('takes the workbooks of a folder, tells what it passed over, and ends with 0', async () => {
      saved('hand-in/和平/附表1.xlsx', await workbookOf([{ unit: '和平区', form: 1, rows: [SCHOOL] }]));
      saved('hand-in/和平/~$附表1.xlsx', 'lock');
      saved('hand-in/说明.txt', '说明');
      const words = ['import', path.join(folder, 'hand-in'), '--received-at', '2012-09-28T16:30:00+08:00'];
      const { code, json, err } = await run(words);
      const again = await run(words);

      expect(code).toBe(0);
      expect(json).toMatchObject({
        ...{ files: 1, accepted: 1, refused: 0, rowsTaken: 1, rowsRefused: 0 },
        skipped: [path.join(folder, 'hand-in/和平/~$附表1.xlsx'), path.join(folder, 'hand-in/说明.txt')],
      });
      expect(err).toContain('[1/1] ');
      expect(await query('SELECT received_at AS at, received_by_id AS by FROM submissions')).toEqual([
        { at: new Date('2012-09-28T08:30:00Z'), by: null },
      ]);
      expect(again).toMatchObject({ code: 0, json: { accepted: 0, unchanged: 1 } });
    });

    it('ends with 1 when a row, a sheet or a file was refused', async () => {
      const stray = verifiedOrganization('名册外的团委', '1700000009');
      const rows = saved('rows.xlsx', await workbookOf([{ unit: '和平区', form: 1, rows: [SCHOOL, stray] }]));
      const file = saved('broken.xlsx', Buffer.from([1, 2, 3]));
      const { code, json, err } = await run([
        'import',
        rows,
        file,
        '--received-at',
        '2012-09-28T16:30:00+08:00',
      ]);

      expect(code).toBe(1);
      expect(json).toMatchObject({ files: 2, partly: 1, refused: 1, rowsTaken: 1, rowsRefused: 1 });
      expect(err).toContain('[2/2] ');
      expect(err).toContain('这不是 Excel 工作簿');
    });

    describe('of many files', () => {
      const AT = ['--received-at', '2012-09-28T16:30:00+08:00'];
      const NANKAI = { parent: '共青团示例南开区委员会' };
      const SECOND = verifiedOrganization('南开区第二中学团委', '1700000021', NANKAI);
      const STRAY = verifiedOrganization('名册外的团委', '1700000009');
      const book = (unit: string, ...rows: Record<string, unknown>[]) =>
        workbookOf([{ unit, form: 1, rows: rows as never }]);
      beforeEach(() => query('TRUNCATE submissions, submitted_files, claims, accounts, holders CASCADE'));

      /** A fresh folder of two districts, one of them in a ZIP with something that is no workbook. */
      const city = async (name: string, ...extra: Record<string, unknown>[]) => {
        saved(`${name}/和平/附表1.xlsx`, await book('和平区', SCHOOL, ...extra));
        const zip = zipSync({
          '南开/附表1.xlsx': await book('南开区', SECOND),
          '南开/说明.docx': Buffer.from('说明'),
        });
        saved(`${name}/南开.zip`, Buffer.from(zip));
        return path.join(folder, name);
      };
      const results = (json: { results: { fileName: string; result: string }[] }) =>
        json.results.map(({ fileName, result }) => [path.relative(folder, fileName), result]);

      it('takes folders and ZIPs in one go, and changes nothing the second time', async () => {
        const words = ['import', await city('city'), ...AT];
        const first = await run(words);
        const again = await run(words);

        expect(first).toMatchObject({ code: 0, json: { files: 2, accepted: 2, rowsTaken: 2 } });
        expect(results(first.json)).toEqual([
          ['city/南开.zip/南开/附表1.xlsx', 'accepted'],
          ['city/和平/附表1.xlsx', 'accepted'],
        ]);
        expect(first.json.skipped).toEqual([
          expect.stringMatching(/city\/南开\.zip\/南开\/说明\.docx：这不是表格文件/),
        ]);
        expect(first.err).toMatch(/\[1\/2\] .*南开\.zip\/南开\/附表1\.xlsx：已收，收 1 行，拒 0 行\n/);
        expect(again).toMatchObject({ code: 0, json: { accepted: 0, unchanged: 2 } });
        expect(await query('SELECT id FROM submissions')).toHaveLength(2);
      });

      it('writes marked copies of what was refused, with the folders they came from', async () => {
        const returned = path.join(folder, 'returned');
        const words = ['import', await city('faulty', STRAY), ...AT, '--returned', returned];
        saved('faulty/坏.xlsx', Buffer.from([1, 2, 3]));
        const zip = zipSync({ '机械局/附表1.xlsx': await book('机械局', STRAY) });
        saved('faulty/局.zip', Buffer.from(zip));
        const { code } = await run(words);
        await run(words);

        expect(code).toBe(1);
        const written = readdirSync(returned, { recursive: true, encoding: 'utf8' });
        expect(written.filter((name) => /\.\w+$/.test(name)).toSorted()).toEqual([
          '和平/附表1（退回）.xlsx',
          '坏.xlsx.txt',
          '局/机械局/附表1（退回）.xlsx',
        ]);
        const copy = await readWorkbook(
          readFileSync(path.join(returned, '和平/附表1（退回）.xlsx')),
          '附表1（退回）.xlsx',
        );
        expect(copy.sheets.map(({ rows }) => rows.length)).toEqual([2]);
        expect(readFileSync(path.join(returned, '坏.xlsx.txt'), 'utf8')).toMatch(/Excel/);
      });

      it('takes nothing at all with --all-or-nothing when one row is refused', async () => {
        const returned = path.join(folder, 'all-returned');
        const place = await city('all', STRAY);
        const { code, json } = await run([
          'import',
          place,
          ...AT,
          '--all-or-nothing',
          '--returned',
          returned,
        ]);

        expect(code).toBe(1);
        expect(json).toMatchObject({ accepted: 0, refused: 2, rowsTaken: 0, rowsRefused: 3 });
        expect(json.results[0].problems).toEqual([expect.objectContaining({ code: 'IMPORT.NOTHING_TAKEN' })]);
        expect(json.results[1].problems).toEqual([]);
        expect(json.results[1].sheets[0].problems).toContainEqual(
          expect.objectContaining({ code: 'ORGANIZATION.UNKNOWN' }),
        );
        expect(readdirSync(returned)).toEqual(['和平']);
        for (const table of ['submissions', 'submitted_files', 'holders', 'accounts'])
          expect(await query(`SELECT id FROM ${table}`)).toEqual([]);
      });

      it('takes everything with --all-or-nothing when nothing is refused', async () => {
        const words = ['import', await city('good'), ...AT, '--all-or-nothing'];
        const first = await run(words);
        const again = await run(words);

        expect(first).toMatchObject({ code: 0, json: { accepted: 2, rowsTaken: 2 } });
        expect(again).toMatchObject({ code: 0, json: { unchanged: 2 } });
      });

      it('says of a ZIP that cannot be opened why, and takes the others', async () => {
        const empty = saved('空.zip', Buffer.from(zipSync({ '说明.docx': Buffer.from('说明') })));
        const good = saved('好.xlsx', await book('和平区', SCHOOL));
        const { code, json } = await run(['import', empty, good, ...AT]);

        expect(code).toBe(1);
        expect(json).toMatchObject({ accepted: 1, refused: 1 });
        expect(json.results[0].problems).toEqual([expect.objectContaining({ code: 'ZIP.NO_WORKBOOKS' })]);
      });
    });

    it('knows the campaigns by their slugs', async () => {
      const file = saved('one.xlsx', await workbookOf([{ unit: '和平区', form: 1, rows: [SCHOOL] }]));
      const { code, err } = await run(['import', file, '--campaign', 'no-such']);

      expect(code).toBe(2);
      expect(err).toBe('There is no campaign "no-such"; known are: tianjin-2012.\n');
    });
  });

  describe('user add', () => {
    const words = (login: string, ...more: string[]) => [
      'user',
      'add',
      '--login',
      login,
      '--name',
      '示例用户',
      ...more,
    ];

    it('reads the password from what is piped in', async () => {
      const { code, json, err } = await run(words('heping', '--role', 'unit', '--unit', '和平区'), {
        input: 'a good password\n',
      });

      expect(code).toBe(0);
      expect(json).toEqual({
        id: expect.any(Number),
        login: 'heping',
        displayName: '示例用户',
        role: 'unit',
        unitId: expect.any(Number),
      });
      expect(err).toBe('');
    });

    it('makes one up and tells it once', async () => {
      const { code, out, err } = await run(words('leader', '--role', 'viewer'));
      const password = /：(\S{16})\n$/.exec(err)?.[1];

      expect(code).toBe(0);
      expect(password).toBeDefined();
      expect(out).not.toContain(password);
    });

    it('refuses what the service refuses, with its sentence', async () => {
      const short = await run(words('short', '--role', 'viewer'), { input: 'short\n' });
      const taken = await run(words('leader', '--role', 'viewer'));
      const noUnit = await run(words('nobody', '--role', 'unit', '--unit', '没有这个单位'));

      expect(short).toMatchObject({ code: 1, out: '', err: expect.stringContaining('“password”') });
      expect(taken).toMatchObject({ code: 1, err: expect.stringContaining('leader') });
      expect(noUnit).toMatchObject({ code: 2, err: expect.stringContaining('没有这个单位') });
      expect(await query(`SELECT login FROM users ORDER BY login`)).toEqual([
        { login: 'heping' },
        { login: 'leader' },
      ]);
    });
  });

  describe('check', () => {
    it('tells how many accounts it visited', async () => {
      const { code, json } = await run(['check', '--due'], {
        env: { SINA_SURFACES: '', TENCENT_SURFACES: '' },
      });

      expect(code).toBe(0);
      expect(json).toMatchObject({ checked: expect.any(Number) });
    });

    it('knows no account that is not there', async () => {
      expect(await run(['check', '--account', '999999'])).toMatchObject({
        ...{ code: 2, out: '', err: 'There is no account 999999.\n' },
      });
    });
  });

  it('tells a bad setting in one sentence', async () => {
    const { code, out, err } = await run(['check'], { env: { PORT: 'many' } });

    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('PORT');
    expect(readdirSync(folder)).not.toContain('postgres');
  });
});
