import type { Severity } from '../../../domain/problem';
import type { RowChange } from '../../../domain/row-differences';
import type { IntakeRowDto } from '../submissions/checked-sheet.dto';
import { outlineOf, placesIn, ROW_FILTERS } from './row-outline';

function row(change: RowChange, ...severities: Severity[]): IntakeRowDto {
  const problems = severities.map((severity) => ({
    ...{ code: 'ROW.EXAMPLE', severity, row: 1, column: null, value: null, message: '示例。' },
  }));
  return { row: 1, change, taken: true, cells: {}, differences: [], problems };
}

describe('the outline of rows', () => {
  const outline = outlineOf([
    row('new'),
    row('changed', 'hint', 'error'),
    row('unchanged', 'warning'),
    row('missing'),
    row('new', 'hint'),
  ]);

  it('takes one character a row', () => expect(outline).toHaveLength(5));

  it('finds the rows of every filter', () => {
    const found = Object.fromEntries(ROW_FILTERS.map((filter) => [filter, placesIn(outline, filter)]));
    expect(found).toEqual({
      all: [0, 1, 2, 3, 4],
      problems: [1, 2, 4],
      errors: [1],
      new: [0, 4],
      changed: [1],
      unchanged: [2],
      missing: [3],
    });
  });

  it('of no rows is empty', () => expect(placesIn(outlineOf([]), 'all')).toEqual([]));
});
