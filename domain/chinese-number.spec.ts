import { readSmallNumber } from './chinese-number';

describe('readSmallNumber', () => {
  it.each([
    ['7', 7],
    ['１２', 12],
    ['七', 7],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['零', 0],
  ])('%s is %i', (text, number) => {
    expect(readSmallNumber(text)).toBe(number);
  });

  it.each(['', '一百', '十十', '七八', '123', 'x'])('%s is none', (text) => {
    expect(readSmallNumber(text)).toBeNull();
  });
});
