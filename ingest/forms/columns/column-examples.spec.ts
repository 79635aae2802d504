import { definitionOf, FORM_DEFINITIONS } from '../form-definitions';
import { exampleOf } from '../form-definition';
import { EMPTY_CELL } from '../workbook/cell';

const COLUMNS = FORM_DEFINITIONS.flatMap(({ number, columns }) =>
  columns.map((column) => ({ number, column, name: `form ${number}, ${column.heading}` })),
);
const read = (column: (typeof COLUMNS)[number]['column'], text: string) =>
  column.field.read({ ...EMPTY_CELL, value: text });

describe.each(COLUMNS)('$name', ({ number, column }) => {
  it('has an example that its field takes without a remark', () => {
    expect(read(column, exampleOf(column, number)).problems).toEqual([]);
  });

  it('has a rule that fits into an input prompt', () => {
    expect(column.rule).toMatch(/^\S.{1,80}。$/u);
  });

  it('offers only what its field takes', () => {
    const refused = (column.choices ?? []).filter((choice) => read(column, choice).value === null);
    expect(refused).toEqual([]);
  });
});

it('The reason in an example names the holder of the form', () => {
  const reasonOf = (number: 1 | 7): string =>
    exampleOf(
      definitionOf(number).columns.find(({ key }) => key === 'reason')!,
      number,
    );
  expect([reasonOf(1), reasonOf(7)]).toEqual([
    '共青团示例区示例街道工作委员会官方微博',
    '示例街道团工委书记示例甲',
  ]);
});
