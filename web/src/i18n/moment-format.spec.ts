import { formatAgo, formatDay, formatMoment, formatMonthDay, timeLeft } from './moment-format';

const now = new Date('2012-11-09T08:30:00Z');

describe('moments', () => {
  it('are told in Shanghai time', () => {
    expect(formatMoment('2012-11-09T09:00:00Z')).toBe('2012-11-09 17:00');
    expect(formatMonthDay('2012-11-09T09:00:00Z')).toBe('11-09');
  });
  it('turn the day at Shanghai midnight, which is hour 00', () => {
    expect(formatDay('2012-11-08T16:00:00Z')).toBe('2012-11-09');
    expect(formatMoment('2012-11-08T16:00:00Z')).toBe('2012-11-09 00:00');
  });
});

describe('formatAgo', () => {
  it.each([
    ['2012-11-09T08:29:50Z', '1分钟前'],
    ['2012-11-09T05:30:00Z', '3小时前'],
    ['2012-11-01T08:30:00Z', '8天前'],
    ['2012-11-11T08:30:00Z', '2天后'],
  ])('%s was or is %s', (moment, text) => expect(formatAgo(moment, now, 'zh-CN')).toBe(text));
});

describe('timeLeft', () => {
  it('counts down in whole minutes', () => {
    expect(timeLeft('2012-11-10T09:31:30Z', now)).toEqual({ days: 1, hours: 1, minutes: 1 });
  });
  it('is zero on the very minute and null after it', () => {
    expect(timeLeft(now, now)).toEqual({ days: 0, hours: 0, minutes: 0 });
    expect(timeLeft('2012-11-09T08:29:59Z', now)).toBeNull();
  });
});
