import { gridOf, type GridOptions, type GridValue } from '../../../test/fixtures/forms/grid-of';
import { SAMPLE_ROWS } from '../../../test/fixtures/forms/sample-rows';
import { definitionOf } from '../form-definitions';
import type { FormNumber } from '../../../domain/form';
import { refusedRows, sheetIsRefused, type SheetReading } from '../workbook-reading';
import { readSheet } from './read-sheet';

type Rows = GridValue[][];

const TITLE = ['附表9 未开通微博的团干部统计表'];
const HEAD = [
  ['填报单位（盖章）：和平团区委', '附表号：9', '阶段：第一阶段', '填报人：示例填报'],
  ['联系电话：022-12345678', '审核人：示例审核', '填报日期：2012-09-28', '统计截止日期：2012-09-29'],
];
const HEADINGS = headingsOf(9);
const ROW = rowOf(9);

function headingsOf(form: FormNumber): string[] {
  return ['序号', ...definitionOf(form).columns.map(({ heading }) => heading), '备注'];
}

function rowOf(form: FormNumber, change: Record<string, unknown> = {}): GridValue[] {
  const values: Record<string, unknown> = { ...SAMPLE_ROWS[form], ...change };
  const { columns } = definitionOf(form);
  return [1, ...columns.map(({ key, field }) => field.print(values[key]) as GridValue), null];
}

function read(rows: Rows, options: GridOptions = {}, fileName = 'x.xlsx'): SheetReading {
  return readSheet(gridOf(rows, options), fileName);
}

const codesOf = ({ problems }: SheetReading): string[] => problems.map(({ code }) => code);

describe('rows below the headings', () => {
  it('passes over blank, numbered but empty, total and example rows, and notes', () => {
    const blank = [null, ' ', '　'];
    const rows = [
      ROW,
      blank,
      [2],
      ['合 计', 1],
      ['例', ...rowOf(9).slice(1)],
      ['小计：', 5],
      ['注：1. 带*必填'],
      [],
    ];
    const sheet = read([TITLE, ...HEAD, HEADINGS, ...rows]);
    expect(sheet.rows.map(({ row }) => row)).toEqual([5]);
    expect(sheet.problems.map(({ code, row, severity }) => [code, row, severity])).toEqual([
      ['ROW.EXAMPLE_SKIPPED', 9, 'hint'],
      ['ROW.NOTE_SKIPPED', 11, 'hint'],
    ]);
  });

  it('reads rows after a subtotal', () => {
    const sheet = read([
      TITLE,
      ...HEAD,
      HEADINGS,
      ROW,
      ['小计'],
      rowOf(9, { person: '示例己', wantedReason: '示例己' }),
    ]);
    expect(sheet.rows.map(({ person }) => person)).toEqual(['示例甲', '示例己']);
  });

  it.each<[string, GridValue[]]>([
    ['a total behind a serial number', [2, '合计', null, 1]],
    ['the total of a district', ['全区合计', null, 12]],
    ['the numbers of the columns', [1, 2, 3, 4, 5, 6]],
    ['dashes', [2, '—', '—', '/']],
  ])('passes over %s without a word', (_what, row) => {
    expect(read([TITLE, ...HEAD, HEADINGS, row, ROW])).toMatchObject({ rows: [{ row: 6 }], problems: [] });
  });

  it.each<[string, GridValue[]]>([
    ['a section of the table', [null, '一、市级机关']],
    ['a numbered line of instructions', [null, '1. 本表由各单位填写']],
    ['the heading of instructions', [null, '填表说明']],
    ['who signs', [null, '主管领导签字：']],
    ['the day of signing', [null, '2012年9月28日']],
    ['hints further down', [null, '（必填）', '（选填）', '（全称）']],
  ])('passes over %s with a hint', (_what, row) => {
    const sheet = read([TITLE, ...HEAD, HEADINGS, ROW, row]);
    expect(sheet.rows.map(({ row }) => row)).toEqual([5]);
    expect(codesOf(sheet)).toEqual(['ROW.NOTE_SKIPPED']);
  });

  it('passes over head lines below the table that begin with a signature', () => {
    const sheet = read([TITLE, ...HEAD, HEADINGS, ROW, [null, '负责人：', null, '审核人：示例审核']]);
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.problems).toEqual([]);
  });

  it('takes remarks below the headings for a part of them', () => {
    const remarks = HEADINGS.map((heading, index) =>
      index % 2 ? `（${index > 5 ? '必填' : '全称'}）` : null,
    );
    expect(read([TITLE, ...HEAD, HEADINGS, remarks, ROW])).toMatchObject({
      rows: [{ row: 6 }],
      problems: [],
    });
  });

  it('reads 同上 as what stands above, however often', () => {
    const others = ['示例己', '示例庚'].map((person) =>
      rowOf(9, { person, wantedReason: person, org: '同上', post: '〃' }),
    );
    const sheet = read([TITLE, ...HEAD, HEADINGS, ROW, ...others]);
    expect(sheet.problems).toEqual([]);
    expect(new Set(sheet.rows.map(({ org, post }) => `${String(org)} ${String(post)}`)).size).toBe(1);
  });

  it('does not take a person called 示例 for an example', () => {
    expect(read([TITLE, ...HEAD, HEADINGS, ROW]).rows).toHaveLength(1);
  });

  it('fills a cell merged over several rows down', () => {
    const other = rowOf(9, { person: '示例己', wantedReason: '示例己', org: null });
    const org = HEADINGS.indexOf('团组织全称');
    const merges = [{ s: { r: 4, c: org }, e: { r: 5, c: org } }];
    const sheet = read([TITLE, ...HEAD, HEADINGS, ROW, other], { merges });
    expect(codesOf(sheet)).toEqual([]);
    expect(sheet.rows[1]!['org']).toBe(sheet.rows[0]!['org']);
  });

  it('is refused without rows', () => {
    const sheet = read([TITLE, ...HEAD, HEADINGS, [1], [2], ['合计']]);
    expect(codesOf(sheet)).toEqual(['SHEET.NO_ROWS']);
    expect(sheetIsRefused(sheet)).toBe(true);
  });

  it('takes head lines that stand below the table', () => {
    const sheet = read([TITLE, HEADINGS, ROW, [], HEAD[0]!, HEAD[1]!]);
    expect(sheet).toMatchObject({ unit: '和平团区委', phase: 1, problems: [] });
    expect(sheet.rows).toHaveLength(1);
  });
});

describe('零报告', () => {
  it.each<[string, Rows]>([
    ['in place of the first row', [TITLE, ...HEAD, HEADINGS, [1, '零报告']]],
    ['as 无', [TITLE, ...HEAD, HEADINGS, [null, '无']]],
    ['in the title', [['附表9 未开通微博的团干部统计表（零报告）'], ...HEAD, HEADINGS]],
    ['in place of the whole table', [TITLE, ...HEAD, ['零报告']]],
    ['as 暂无', [TITLE, ...HEAD, HEADINGS, [1, '暂无']]],
    ['as 无此类人员', [TITLE, ...HEAD, HEADINGS, [null, '本单位无此类人员']]],
    ['as a line below the headings', [TITLE, ...HEAD, HEADINGS, [], ['本期零报告。']]],
  ])('%s', (_where, rows) => {
    expect(read(rows)).toMatchObject({ form: 9, nil: true, rows: [], problems: [] });
  });

  it('beside rows is a warning, and the rows count', () => {
    const sheet = read([TITLE, ...HEAD, HEADINGS, ROW, ['零报告']]);
    expect(sheet.nil).toBe(false);
    expect(codesOf(sheet)).toEqual(['SHEET.NIL_WITH_ROWS']);
  });

  it('is not declared by an instruction that mentions it', () => {
    const sheet = read([TITLE, ['没有内容的请报零报告'], ...HEAD, HEADINGS]);
    expect(sheet.nil).toBe(false);
  });
});

describe('sheets that are no forms', () => {
  it.each<[string, Rows, GridOptions]>([
    ['隐藏的工作表', [TITLE, ...HEAD, HEADINGS, ROW], { hidden: true }],
    ['填写说明', [['说明：请勿修改表头']], { name: '填写说明' }],
    ['填写说明', [['新浪'], ['腾讯']], { name: '字典' }],
    ['填写示例', [TITLE, HEADINGS, ROW], { name: '附表9填写示例' }],
    ['填写说明', [['一、请于9月29日前报送']], { name: '报送要求' }],
    ['空白的工作表', [], { name: 'Sheet2' }],
    ['空白的工作表', [[' ', null]], { name: 'Sheet3' }],
  ])('%s is passed over', (reason, rows, options) => {
    const sheet = read(rows, options);
    expect(sheet).toMatchObject({ form: null, rows: [] });
    expect(sheet.problems).toHaveLength(1);
    expect(sheet.problems[0]).toMatchObject({ code: 'SHEET.PASSED_OVER', severity: 'hint' });
    expect(sheet.problems[0]!.message).toContain(reason);
  });

  it('a sheet of forms is read even when its name says 说明', () => {
    expect(read([TITLE, ...HEAD, HEADINGS, ROW], { name: '附表9说明' }).rows).toHaveLength(1);
  });
});

describe('headings', () => {
  it.each([1, 2, 5, 10])('are found on row %i', (row) => {
    const sheet = read([...Array.from({ length: row - 1 }, () => []), HEADINGS, ROW], { name: '附表9' });
    expect(sheet.form).toBe(9);
    expect(sheet.rows.map((read) => read.row)).toEqual([row + 1]);
  });

  it('are not looked for below row 10', () => {
    const sheet = read([...Array.from({ length: 10 }, () => []), HEADINGS, ROW], { name: '附表9' });
    expect(codesOf(sheet)).toContain('SHEET.NO_HEADING');
    expect(sheetIsRefused(sheet)).toBe(true);
  });

  it('twice in a sheet are an error that names both rows', () => {
    const sheet = read([TITLE, ...HEAD, HEADINGS, ROW, [], HEADINGS, ROW]);
    const error = sheet.problems.find(({ severity }) => severity === 'error');
    expect(error).toMatchObject({ code: 'SHEET.TWO_HEADINGS', row: null });
    expect(error!.message).toContain('第 4 行和第 7 行');
  });

  it('twice among the top rows are an error', () => {
    expect(codesOf(read([TITLE, ...HEAD, HEADINGS, HEADINGS, ROW]))).toContain('SHEET.TWO_HEADINGS');
  });

  it('may be merged over two rows, with a group above some of them', () => {
    const upper = HEADINGS.map((heading) => (heading === '拟用昵称（首选）' ? '微博' : heading));
    const lower = HEADINGS.map((heading) => (heading === '拟用昵称（首选）' ? heading : null));
    const merges = HEADINGS.flatMap((heading, c) =>
      heading === '拟用昵称（首选）' ? [] : [{ s: { r: 3, c }, e: { r: 4, c } }],
    );
    const sheet = read([TITLE, ...HEAD, upper, lower, ROW], { merges });
    expect(codesOf(sheet)).toEqual([]);
    expect(sheet.rows[0]).toMatchObject({ row: 6, person: '示例甲', wantedNickname: '示例甲在和平' });
  });

  it('missing are an error for each, in the words of the template', () => {
    const drop = new Set(['姓名', '联系电话']);
    const keep = HEADINGS.map((heading) => !drop.has(heading));
    const sheet = read([TITLE, ...HEAD, HEADINGS.filter((_, i) => keep[i]), ROW.filter((_, i) => keep[i])]);
    expect(sheet.problems.map(({ code, value }) => [code, value])).toEqual([
      ['FORM.COLUMN_MISSING', '姓名'],
      ['FORM.COLUMN_MISSING', '联系电话'],
    ]);
    expect(sheet.rows[0]).toMatchObject({ person: null, phone: null, post: '书记' });
  });

  it('missing where a column may be, are not', () => {
    const keep = HEADINGS.map((heading) => !['性别', '邮箱', '序号', '备注'].includes(heading));
    const sheet = read([TITLE, ...HEAD, HEADINGS.filter((_, i) => keep[i]), ROW.filter((_, i) => keep[i])]);
    expect(codesOf(sheet)).toEqual([]);
    expect(sheet.rows[0]).toMatchObject({ sex: null, email: null });
  });

  it('twice in a row are an error', () => {
    const sheet = read([TITLE, ...HEAD, [...HEADINGS, '真实姓名'], [...ROW, '示例甲']]);
    expect(sheet.problems).toHaveLength(1);
    expect(sheet.problems[0]!.message).toContain('“姓名”出现了两次（B 列和 N 列）');
  });

  it('unknown are ignored with a hint', () => {
    const sheet = read([TITLE, ...HEAD, [...HEADINGS, '政治面貌'], [...ROW, '共青团员']]);
    expect(sheet.problems).toMatchObject([
      { code: 'FORM.COLUMN_IGNORED', severity: 'hint', row: 4, column: 'N' },
    ]);
  });
});

describe('the same holder or account twice', () => {
  const twice = (form: FormNumber, change: Record<string, unknown>): SheetReading =>
    read([
      [`附表${form}`],
      ...HEAD.map((line) => line.map((text) => text.replace('：9', `：${form}`))),
      headingsOf(form),
      rowOf(form),
      rowOf(form, change),
    ]);

  it('takes the first row with an account and refuses the second', () => {
    const sheet = twice(7, { person: '示例己', reason: '示例己', phone: '13900001234' });
    expect(sheet.problems.map(({ code, row, severity }) => [code, row, severity])).toEqual([
      ['ACCOUNT.TWICE_BELOW', 5, 'warning'],
      ['ACCOUNT.TWICE', 6, 'error'],
    ]);
    expect([...refusedRows(sheet)]).toEqual([6]);
  });

  it('knows an account by its alias too', () => {
    const alias = { url: 'http://weibo.com/shili', uid: null };
    const sheet = read([
      ['附表7'],
      headingsOf(7),
      rowOf(7, alias),
      rowOf(7, { ...alias, person: '示例己', reason: '示例己' }),
    ]);
    expect(codesOf(sheet)).toContain('ACCOUNT.TWICE');
  });

  it('warns of a holder with two accounts on one platform, on both rows', () => {
    const sheet = twice(7, { url: 'http://weibo.com/u/1900000000', uid: null });
    expect(sheet.problems.map(({ code, row, severity }) => [code, row, severity])).toEqual([
      ['HOLDER.TWICE', 5, 'warning'],
      ['HOLDER.TWICE', 6, 'warning'],
    ]);
  });

  it('warns of a holder without account met twice', () => {
    expect(codesOf(twice(9, {}))).toEqual(['HOLDER.TWICE', 'HOLDER.TWICE']);
  });

  it('leaves namesakes and other platforms alone', () => {
    expect(
      codesOf(twice(7, { phone: '13900001234', url: 'http://weibo.com/u/1900000000', uid: null })),
    ).toEqual([]);
    expect(codesOf(twice(9, { platforms: ['sina'] }))).toEqual([]);
  });
});

describe('cells far from the table', () => {
  it('in a column nobody uses are refused', () => {
    const far: GridValue[] = [];
    far[16_383] = '！';
    const sheet = read([TITLE, ...HEAD, HEADINGS, ROW, far]);
    expect(codesOf(sheet)).toEqual(['SHEET.TOO_FAR']);
    expect(sheet.problems[0]!.message).toContain('XFD6');
  });
});
