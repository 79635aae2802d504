import { addMonths, shanghaiMonth, startOfShanghaiMonth } from './local-month';

describe('months of Shanghai', () => {
  it.each([
    ['2012-10-31T15:59:59.999Z', '2012-10'],
    ['2012-10-31T16:00:00Z', '2012-11'],
    ['2012-12-31T16:00:00Z', '2013-01'],
  ])('%s lies in %s', (moment, month) => {
    expect(shanghaiMonth(new Date(moment))).toBe(month);
  });

  it('begin at local midnight', () => {
    expect(startOfShanghaiMonth('2012-11')).toEqual(new Date('2012-11-01T00:00:00+08:00'));
    expect(() => startOfShanghaiMonth('2012-13')).toThrow(RangeError);
  });

  it.each([
    ['2012-10', 0, '2012-10'],
    ['2012-10', 3, '2013-01'],
    ['2012-01', -1, '2011-12'],
    ['2012-12', -12, '2011-12'],
    ['2012-12', 1, '2013-01'],
  ])('%s and %i more is %s', (month, more, expected) => {
    expect(addMonths(month, more)).toBe(expected);
  });

  it('that do not exist are refused', () => {
    expect(() => addMonths('2012-00', 1)).toThrow(RangeError);
  });
});
