import { gridOf, type GridOptions, type GridValue } from '../../../test/fixtures/forms/grid-of';
import { SAMPLE_ROWS } from '../../../test/fixtures/forms/sample-rows';
import type { FormNumber } from '../../../domain/form';
import { definitionOf } from '../form-definitions';
import type { SheetReading } from '../workbook-reading';
import { readSheet } from './read-sheet';

type Edits = NonNullable<GridOptions['edits']>;

const HEAD = [
  ['填报单位：和平团区委', '附表号：7', '阶段：第一阶段', '填报人：示例填报'],
  ['联系电话：022-12345678', '审核人：示例审核', '填报日期：2012-09-28', '统计截止日期：2012-09-29'],
];
const COLUMNS = definitionOf(7).columns;
const HEADINGS = ['序号', ...COLUMNS.map(({ heading }) => heading), '备注'];

function rowOf(change: Record<string, GridValue> = {}): GridValue[] {
  const values: Record<string, unknown> = SAMPLE_ROWS[7];
  return [
    1,
    ...COLUMNS.map(({ key, field }) =>
      key in change ? change[key]! : (field.print(values[key]) as GridValue),
    ),
  ];
}

function letterOf(key: string): string {
  return String.fromCharCode(66 + COLUMNS.findIndex((column) => column.key === key));
}

function read(rows: GridValue[][], edits: Edits = [], options: GridOptions = {}): SheetReading {
  return readSheet(gridOf([['附表7'], ...HEAD, HEADINGS, ...rows], { ...options, edits }), 'x.xlsx');
}

const codesOf = ({ problems }: SheetReading): string[] => problems.map(({ code }) => code);

describe('edits laid over a sheet', () => {
  it('are read in place of what stands in their cells', () => {
    const edits = [{ row: 5, column: letterOf('phone'), text: '13800001234' }];
    expect(codesOf(read([rowOf({ phone: '1380' })]))).toEqual(['PHONE.MALFORMED']);
    expect(read([rowOf({ phone: '1380' })], edits)).toMatchObject({
      problems: [],
      rows: [{ phone: '13800001234' }],
    });
  });

  it('may leave a cell empty', () => {
    const sheet = read([rowOf()], [{ row: 5, column: letterOf('person'), text: '' }]);
    expect(codesOf(sheet)).toEqual(['CELL.MISSING']);
  });

  it('take the hyperlink away with the text', () => {
    const link = { t: 's' as const, v: '主页', l: { Target: 'http://evil.example/' } };
    const edits = [{ row: 5, column: letterOf('url'), text: 'http://weibo.com/u/1886633831' }];
    expect(codesOf(read([rowOf({ url: link })]))).toEqual(['URL.FOREIGN_HOST']);
    expect(codesOf(read([rowOf({ url: link })], edits))).toEqual([]);
  });

  it('make a row where there was none', () => {
    const edits = COLUMNS.map(({ key }) => ({
      row: 7,
      column: letterOf(key),
      text: String(
        rowOf({ asOf: '2012-09-28', verifiedOn: '2012-09-20' })[1 + COLUMNS.findIndex((c) => c.key === key)],
      ),
    }));
    expect(read([], edits)).toMatchObject({
      rows: [{ row: 7, person: '示例甲', followers: 12_345 }],
      problems: [],
    });
  });

  it('change head lines and headings too', () => {
    const edits = [
      { row: 2, column: 'A', text: '填报单位：河西团区委' },
      { row: 4, column: 'B', text: '政治面貌' },
    ];
    const sheet = read([rowOf()], edits);
    expect(sheet.unit).toBe('河西团区委');
    expect(codesOf(sheet)).toContain('FORM.COLUMN_MISSING');
  });

  it('stand for themselves inside a merged range, and for the rows below where its first cell is edited', () => {
    const column = COLUMNS.findIndex(({ key }) => key === 'post') + 1;
    const merges = [{ s: { r: 4, c: column }, e: { r: 6, c: column } }];
    const others = [2, 3].map((index) =>
      rowOf({
        post: null,
        phone: `1380000000${index}`,
        url: `http://weibo.com/u/190000000${index}`,
        uid: null,
      }),
    );
    const edits = [
      { row: 5, column: letterOf('post'), text: '副书记' },
      { row: 7, column: letterOf('post'), text: '委员' },
    ];
    const posts = (sheet: SheetReading): unknown[] => sheet.rows.map(({ post }) => post);
    expect(posts(read([rowOf(), ...others], [], { merges }))).toEqual(['书记', '书记', '书记']);
    expect(posts(read([rowOf(), ...others], edits, { merges }))).toEqual(['副书记', '副书记', '委员']);
  });

  it.each([
    { row: 0, column: 'B' },
    { row: 1.5, column: 'B' },
    { row: 1_048_577, column: 'B' },
    { row: 5, column: 'XFD' },
    { row: 5, column: 'b2' },
  ])('beyond the bounds of a form are left out: $column$row', (place) => {
    expect(read([rowOf()], [{ ...place, text: '错' }])).toEqual(read([rowOf()]));
  });
});

describe('typed', () => {
  it('keeps the text of cells with a problem, and of no others', () => {
    const sheet = read([
      rowOf({ phone: ' 1380 ', followers: '很多', person: null }),
      rowOf({ phone: '13900000000' }),
    ]);
    expect(sheet.typed).toMatchObject({ 5: { phone: '1380', followers: '很多', person: '' } });
    expect(Object.keys(sheet.typed[5]!).sort()).toEqual(['followers', 'person', 'phone', 'url']);
  });

  it('keeps the link that was read, not the words over it', () => {
    const link = { t: 's' as const, v: '主页', l: { Target: 'http://evil.example/' } };
    expect(read([rowOf({ url: link })]).typed).toEqual({ 5: { url: 'http://evil.example/' } });
  });

  it('is cut where a cell holds a book', () => {
    expect(read([rowOf({ post: '长'.repeat(9000) })]).typed[5]!['post']).toHaveLength(2000);
  });
});

describe('a form chosen by a person', () => {
  const choose = (rows: GridValue[][], form: FormNumber, options: GridOptions = {}): SheetReading =>
    readSheet(gridOf(rows, options), 'x.xlsx', form);

  it('is taken where the sheet does not say it', () => {
    const rows = [
      ['姓名', '微博昵称', '微博地址', '粉丝数'],
      ['示例甲', '示例', 'weibo.com/u/1886633831', 5],
    ];
    expect(readSheet(gridOf(rows), 'x.xlsx').form).toBeNull();
    expect(choose(rows, 7)).toMatchObject({ form: 7, rows: [{ row: 2, person: '示例甲' }] });
  });

  it('outweighs what the sheet says, with a warning', () => {
    const rows = [['附表8'], ...HEAD, HEADINGS, rowOf()];
    const sheet = choose(rows, 7);
    expect(sheet.form).toBe(7);
    expect(sheet.problems).toMatchObject([{ code: 'FORM.CHOSEN_INSTEAD', severity: 'warning' }]);
  });

  it('makes a form of a sheet whose name or state says it is none', () => {
    const rows = [['附表7'], ...HEAD, HEADINGS, rowOf()];
    expect(choose(rows, 7, { hidden: true }).rows).toHaveLength(1);
    expect(choose(rows, 7, { name: '填写示例' }).rows).toHaveLength(1);
    expect(codesOf(choose([], 7))).toEqual(['SHEET.PASSED_OVER']);
  });
});
