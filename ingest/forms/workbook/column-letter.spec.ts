import fc from 'fast-check';
import { columnLetter, columnNumber } from './column-letter';

describe('columnLetter', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('%i is %s', (column, letters) => {
    expect(columnLetter(column)).toBe(letters);
  });

  it('is undone by columnNumber', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16_384 }),
        (column) => columnNumber(columnLetter(column)) === column,
      ),
    );
  });
});
