import fc from 'fast-check';
import { parseCount } from './count';

describe('parseCount', () => {
  it.each([
    ['12345', 12345, 1],
    ['12,345', 12345, 1],
    ['12，345', 12345, 1],
    ['1,234,567', 1234567, 1],
    ['0', 0, 1],
    [' 42 ', 42, 1],
    ['４２', 42, 1],
    ['12345.0', 12345, 1],
    ['1.2万', 12000, 1000],
    ['1.2 万', 12000, 1000],
    ['１．２万', 12000, 1000],
    ['87万', 870000, 10000],
    ['87.0万', 870000, 1000],
    ['1533.6万', 15336000, 1000],
    ['1.2345万', 12345, 1],
    ['1,533.6萬', 15336000, 1000],
    ['3亿', 300000000, 100000000],
    ['1.32亿', 132000000, 1000000],
    ['1.32億', 132000000, 1000000],
    ['10万+', 100000, 10000],
    ['10万＋', 100000, 10000],
    ['100+', 100, 100],
    ['2千', 2000, 1000],
    ['3千万', 30000000, 10000000],
    ['1.5百万', 1500000, 100000],
    ['1.2w', 12000, 1000],
    ['1.2M', 1200000, 100000],
    ['24K', 24000, 1000],
    [7, 7, 1],
    [0, 0, 1],
  ])('reads %p as %p, step %p', (text, value, step) => {
    expect(parseCount(text)).toEqual({ value, step });
  });

  it.each([
    '',
    ' ',
    '-',
    '--',
    '-3',
    '无',
    '万',
    '约1200',
    '1.2',
    '1.23456万',
    '1,2',
    '12,34',
    '1.2.3',
    '1万2',
    '99亿',
    '1e5',
    '0x10',
    '九百',
    -1,
    1.5,
    NaN,
    Infinity,
    null,
  ])('does not know %p', (text) => {
    expect(parseCount(text)).toEqual({ value: null, step: null });
  });

  it('reads back every whole number, grouped or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_147_483_647 }), (value) => {
        expect(parseCount(String(value))).toEqual({ value, step: 1 });
        expect(parseCount(value.toLocaleString('en-US'))).toEqual({ value, step: 1 });
      }),
    );
  });

  it('keeps 万 exact to its step for every tenth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (tenths) => {
        const text = `${Math.floor(tenths / 10)}.${tenths % 10}万`;
        expect(parseCount(text)).toEqual({ value: tenths * 1000, step: 1000 });
      }),
    );
  });
});
