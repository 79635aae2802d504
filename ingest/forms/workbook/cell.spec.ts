import { cellText, EMPTY_CELL, isBlank, type Cell } from './cell';

const cell = (value: Cell['value'], more: Partial<Cell> = {}): Cell => ({ ...EMPTY_CELL, value, ...more });

describe('cellText', () => {
  it.each<[string, Cell, string]>([
    ['trims full-width spaces and breaks', cell('　和平\r\n团区委 '), '和平 团区委'],
    ['shows numbers in full', cell(13_800_000_001), '13800000001'],
    ['shows fractions as they are', cell(1.5), '1.5'],
    ['shows the day of a date', cell(new Date(Date.UTC(2012, 8, 29))), '2012-09-29'],
    ['shows nothing for no date', cell(new Date(Number.NaN)), ''],
    ['shows truth in Chinese', cell(true), '是'],
    ['shows the error', cell(null, { error: '#N/A' }), '#N/A'],
    ['is empty for nothing', EMPTY_CELL, ''],
  ])('%s', (_what, cell, expected) => {
    expect(cellText(cell)).toBe(expected);
  });
});

describe('isBlank', () => {
  it('holds for white space and for a link left in a cleared cell, not for an error', () => {
    expect(isBlank(cell(' 　'))).toBe(true);
    expect(isBlank(cell(null, { link: 'http://weibo.com' }))).toBe(true);
    expect(isBlank(cell(null, { error: '#REF!' }))).toBe(false);
    expect(isBlank(cell(0))).toBe(false);
  });
});
