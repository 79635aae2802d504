import fc from 'fast-check';
import { FORM_NUMBERS } from '../../../domain/form';
import { gridOf, type GridValue } from '../../../test/fixtures/forms/grid-of';
import { definitionOf } from '../form-definitions';
import { HEAD_FIELDS } from './head-fields';
import { readSheet } from './read-sheet';

const labels = HEAD_FIELDS.map(({ label }) => label);
const anyValue: fc.Arbitrary<GridValue> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '合计',
    '例',
    '零报告',
    '无',
    '-',
    '是/是/否',
    '新浪、腾讯',
    '团委',
    '附表7',
    '2012-9-29',
    '1.2万',
    'http://weibo.com/u/1886633831',
    '注：',
    '示例甲',
  ),
  fc.constantFrom(...labels.flatMap((label) => [label, `${label}：`, `${label}（盖章）：和平`])),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
  fc.constant({ t: 'e' as const, v: 42 }),
  fc.record({ f: fc.constant('HYPERLINK("javascript:alert(1)","x")'), v: fc.string() }),
);
const anyRows = fc.array(fc.array(anyValue, { maxLength: 22 }), { maxLength: 6 });
const anyForm = fc.constantFrom(...FORM_NUMBERS);

describe('any sheet whatever', () => {
  it('is read without a fault, each problem with a place inside it', () => {
    fc.assert(
      fc.property(anyRows, anyForm, anyRows, (above, form, below) => {
        const headings = ['序号', ...definitionOf(form).columns.map(({ heading }) => heading), '备注'];
        const rows: GridValue[][] = [...above, headings, ...below];
        const sheet = readSheet(gridOf(rows), 'x.xlsx');
        for (const { row, message, value } of sheet.problems) {
          expect(row === null || (row >= 1 && row <= rows.length)).toBe(true);
          expect(message).not.toMatch(/undefined|\[object/);
          expect([...(value ?? '')].length).toBeLessThanOrEqual(80);
        }
        expect(sheet.rows.every(({ row }) => row > above.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('without headings is refused without a fault', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const sheet = readSheet(gridOf(rows), 'x.xlsx');
        expect(sheet.rows).toEqual([]);
        expect(sheet.nil || sheet.problems.length > 0).toBe(true);
      }),
    );
  });
});
