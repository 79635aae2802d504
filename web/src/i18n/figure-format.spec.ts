import { formatChange, formatCount, formatRate, formatScore, formatShort } from './figure-format';

describe('formatRate', () => {
  it.each([
    [0, '0%'],
    [0.0004, '<0.1%'],
    [0.001, '0.1%'],
    [0.6134, '61.3%'],
    [0.9996, '99.9%'],
    [1, '100%'],
    [1.204, '120.4%'],
  ])('%d reads %s', (rate, text) => expect(formatRate(rate)).toBe(text));
});

describe('counts', () => {
  it('groups thousands', () => expect(formatCount(1234567)).toBe('1,234,567'));
  it('signs a change with a real minus', () => {
    expect([1034, -12, 0].map(formatChange)).toEqual(['+1,034', '−12', '±0']);
  });
  it('shows the hundredths by which scores are ranked', () => {
    expect(formatScore(28)).toBe('28.00');
    expect(formatScore(76.78)).not.toBe(formatScore(76.84));
  });
  it('shortens in the words of the language', () => {
    expect([formatShort(12345, 'zh-CN'), formatShort(12345, 'en')]).toEqual(['1.2万', '12.3K']);
  });
});
