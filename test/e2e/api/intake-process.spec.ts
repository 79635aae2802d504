import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifiedOrganization, workbookOf } from '../../integration/intake/sheets';

const ROOT = path.resolve(__dirname, '../../..');

describe('the command line as a process', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tuanwei-process-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...words: string[]) => {
    const ran = spawnSync(process.execPath, [path.join(ROOT, 'bin/tuanwei.mjs'), ...words], {
      ...{ cwd: folder, encoding: 'utf8' },
      env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
    });
    return { code: ran.status, out: ran.stdout, err: ran.stderr };
  };

  it('reads a workbook in its thread, from any folder, without a database', async () => {
    const rows = [verifiedOrganization('和平区第一中学团委', '1700000001')];
    writeFileSync(path.join(folder, '附表1.xlsx'), await workbookOf([{ unit: '和平区', form: 1, rows }]));
    const { code, out } = run('read-form', '附表1.xlsx');

    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({
        form: 1,
        unit: '和平区',
        phase: 1,
        rows: [expect.objectContaining({ row: 5 })],
      }),
    ]);
  }, 300_000);

  it('ends with 1 and a sentence for what is no workbook, with 2 for wrong usage', () => {
    writeFileSync(path.join(folder, '图.xlsx'), Buffer.from([0x89, 0x50, 0, 1]));
    const refused = run('read-form', '图.xlsx');
    const misused = run('read-form', '没有.xlsx');

    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('图.xlsx：这不是 Excel 工作簿') });
    expect(JSON.parse(refused.out)).toEqual([expect.objectContaining({ sheet: null, rows: [] })]);
    expect(misused).toMatchObject({
      code: 2,
      out: '',
      err: 'Cannot read "没有.xlsx": there is no such file.\n',
    });
  }, 300_000);

  it('tells in one sentence that the database cannot be reached', () => {
    const { code, out, err } = run('import', folder);

    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).not.toContain('    at ');
    expect(err.trim()).not.toBe('');
  }, 300_000);
});
