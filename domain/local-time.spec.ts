import { addDays, isDay, shanghaiDay, shanghaiIso, shanghaiMinute, startOfShanghaiDay } from './local-time';

describe('local time of Asia/Shanghai', () => {
  it('writes a moment with its offset', () => {
    expect(shanghaiIso(new Date('2012-10-15T04:30:00Z'))).toBe('2012-10-15T12:30:00+08:00');
    expect(shanghaiMinute(new Date('2012-10-15T04:30:59Z'))).toBe('2012-10-15 12:30');
  });

  it('is already tomorrow at 16:00 UTC', () => {
    expect(shanghaiDay(new Date('2012-09-28T15:59:59Z'))).toBe('2012-09-28');
    expect(shanghaiDay(new Date('2012-09-28T16:00:00Z'))).toBe('2012-09-29');
  });

  it('begins a day at Shanghai midnight', () => {
    expect(startOfShanghaiDay('2012-10-15').toISOString()).toBe('2012-10-14T16:00:00.000Z');
    expect(shanghaiIso(startOfShanghaiDay('2012-03-01'))).toBe('2012-03-01T00:00:00+08:00');
  });

  it.each([
    ['2012-02-28', 1, '2012-02-29'],
    ['2012-12-31', 1, '2013-01-01'],
    ['2012-03-01', -1, '2012-02-29'],
    ['2012-09-25', 0, '2012-09-25'],
  ])('adds to %s %d days: %s', (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected);
  });

  it.each(['2012-02-30', '2013-02-29', '2012-13-01', '2012-1-1', '', '2012-09-25T00:00'])(
    'refuses %p as a day',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => startOfShanghaiDay(text)).toThrow(RangeError);
      expect(() => addDays(text, 1)).toThrow(RangeError);
    },
  );
});
