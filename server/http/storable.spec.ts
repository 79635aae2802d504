import { isStorable } from './storable';

describe('isStorable', () => {
  it.each([
    ['plain content', { name: '示例', phases: [{ forms: [1, 2] }], note: null }, true],
    ['a character beyond the BMP', '𠮷', true],
    ['U+0000', { phases: [{ name: 'a\0' }] }, false],
    ['half of a surrogate pair', ['\ud800'], false],
  ])('%s', (_, value, expected) => {
    expect(isStorable(value)).toBe(expected);
  });

  it('refuses what is nested deeper than the stack', () => {
    expect(isStorable(JSON.parse('['.repeat(300_000) + ']'.repeat(300_000)))).toBe(false);
  });
});
