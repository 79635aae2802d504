import { gridOf, type GridOptions, type GridValue } from '../../../test/fixtures/forms/grid-of';
import { SAMPLE_ROWS } from '../../../test/fixtures/forms/sample-rows';
import { definitionOf } from '../form-definitions';
import { refusedRows, sheetIsRefused, type SheetReading } from '../workbook-reading';
import { readSheet } from './read-sheet';

/** Of no person: the area code does not exist. */
const ID = '000000199001010018';
const COLUMNS = definitionOf(7).columns;
const HEADINGS = ['序号', ...COLUMNS.map(({ heading }) => heading), '备注'];
const HEAD = [
  ['填报单位：和平团区委', '附表号：7', '阶段：第一阶段', '填报人：示例填报'],
  ['联系电话：022-12345678', '审核人：示例审核', '填报日期：2012-09-28', '统计截止日期：2012-09-29'],
];

function rowOf(change: Record<string, GridValue> = {}, remark: GridValue = null): GridValue[] {
  const values: Record<string, unknown> = { ...SAMPLE_ROWS[7], ...change };
  const cells = COLUMNS.map(({ key, field }) =>
    key in change ? change[key]! : (field.print(values[key]) as GridValue),
  );
  return [1, ...cells, remark];
}

function read(rows: GridValue[][], head = HEAD, options: GridOptions = {}): SheetReading {
  return readSheet(gridOf([['附表7'], ...head, HEADINGS, ...rows], options), 'x.xlsx');
}

describe('an ID-card number', () => {
  it.each<[string, GridValue]>([
    ['alone', ID],
    ['among other words', `书记 身份证${ID}`],
    ['grouped', '000000 19900101 0018'],
    ['full-width', ID.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['as a number that Excel has rounded', 120_000_199_001_010_000],
  ])('%s is an error of its cell, never kept, never shown', (_how, value) => {
    for (const key of ['post', 'phone', 'workPost', 'url', 'nickname', 'reason']) {
      const sheet = read([rowOf({ [key]: value })]);
      expect(sheet.problems.filter(({ code }) => code === 'CELL.ID_CARD')).toMatchObject([
        { severity: 'error', row: 5, value: null },
      ]);
      expect([...refusedRows(sheet)]).toEqual([5]);
      expect(sheet.rows[0]![key]).toBeNull();
      expect(JSON.stringify(sheet)).not.toMatch(/199001010|１９９００１０１０|19900101 /);
    }
  });

  it('in a remark, a note, a head line or an ignored column is an error at its place', () => {
    const noted = read([rowOf({}, `示例甲${ID}`), [null, `注：${ID}`]]);
    expect(
      noted.problems
        .filter(({ code }) => code === 'CELL.ID_CARD')
        .map(({ row, column }) => `${column}${row}`),
    ).toEqual(['Q5', 'B6']);
    const headed = read([rowOf()], [[`填报人：示例填报 ${ID}`, ...HEAD[0]!.slice(0, 3)], HEAD[1]!]);
    expect(headed.problems.map(({ code }) => code)).toContain('CELL.ID_CARD');
    expect(JSON.stringify([noted, headed])).not.toContain(ID);
  });

  it('leaves the row alone once a person has taken it out', () => {
    const edits = [{ row: 5, column: 'Q', text: '' }];
    expect(read([rowOf({}, ID)], HEAD, { edits }).problems).toEqual([]);
  });
});

describe('a column for passwords', () => {
  it.each(['密码', '微博登录密码', '初始口令', 'Password', '密 码'])('%s refuses the sheet', (heading) => {
    const sheet = readSheet(
      gridOf([['附表7'], ...HEAD, [...HEADINGS, heading], [...rowOf(), 'geheim']]),
      'x.xlsx',
    );
    expect(sheet.problems).toMatchObject([{ code: 'FORM.PASSWORD_COLUMN', severity: 'error', row: null }]);
    expect(sheet.problems[0]!.message).toContain('R 列');
    expect(sheetIsRefused(sheet)).toBe(true);
    expect(JSON.stringify(sheet)).not.toContain('geheim');
  });
});
