import { COMPARED_ROWS, comparedRows, countOf } from './compared-rows';

describe('comparedRows', () => {
  it.each([
    ['changed', 'changed'],
    ['all', 'all'],
    [undefined, 'differing'],
    ['everything', 'differing'],
  ])('%s asks for %s', (asked, only) => expect(comparedRows(asked)).toBe(only));
});

describe('countOf', () => {
  it('counts what each filter shows', () => {
    const counts = { new: 1, changed: 2, missing: 4, unchanged: 8 };
    expect(COMPARED_ROWS.map((only) => countOf(only, counts))).toEqual([7, 2, 1, 4, 8, 15]);
  });
});
