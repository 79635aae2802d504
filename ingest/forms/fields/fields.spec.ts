import fc from 'fast-check';
import { FORM_DEFINITIONS } from '../form-definitions';
import { PROBLEM_TEXTS } from '../problems/problem-texts.zh';
import { EMPTY_CELL, type Cell } from '../workbook/cell';

const columns = new Map(
  FORM_DEFINITIONS.flatMap(({ columns }) => columns).map((column) => [column.key, column] as const),
);

const anyCell: fc.Arbitrary<Cell> = fc.record({
  value: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.stringMatching(/^[0-9０-９.,:/年月日万亿+＋@\-、，是否√× 　]{0,40}$/u),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.date({ noInvalidDate: false }),
  ),
  link: fc.option(fc.webUrl()),
  error: fc.constant(null),
  formula: fc.constant(null),
});

describe.each([...columns.values()])('the field of $heading', ({ field }) => {
  it('never throws, and knows the codes it uses', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const { value, problems } = field.read(cell);
        expect(value === undefined).toBe(false);
        for (const { code, facts } of problems) {
          expect(PROBLEM_TEXTS[code].sentence(facts ?? {})).not.toMatch(/undefined|NaN/);
        }
      }),
    );
  });

  it('reads what it printed', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const { value, problems } = field.read(cell);
        if (value === null || problems.length > 0) return;
        const printed = field.print(value) as Cell['value'];
        expect(field.read({ ...EMPTY_CELL, value: printed })).toEqual({ value, problems: [] });
      }),
    );
  });
});
