import fc from 'fast-check';
import { holdsIdCard, isRoundedIdCard, withoutIdCards } from './id-card';

/** Of no person: the area code 000000 does not exist. */
const NUMBER = '000000199001010018';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function numberOf(serial: number, day: string): string {
  const digits = `000000${day}${String(serial).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}

describe('holdsIdCard', () => {
  const valid = numberOf(1, '19900101');

  it.each([
    valid,
    `身份证号：${valid}。`,
    `${valid.slice(0, 6)} ${valid.slice(6, 14)} ${valid.slice(14)}`,
    valid.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    numberOf(34, '20011231').toLowerCase(),
  ])('finds %s', (text) => {
    expect(holdsIdCard(text)).toBe(true);
  });

  it.each([
    '',
    '13800001234',
    NUMBER.slice(0, 17),
    `1${valid}`,
    `${valid}2`,
    '000000199013010011',
    '1234567890123456789',
  ])('finds none in %s', (text) => {
    expect(holdsIdCard(text)).toBe(false);
  });

  it('finds every valid number, and none when any one digit is wrong', () => {
    const day = fc.constantFrom('19491001', '19900228', '20121109');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        day,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (serial, day, place, step) => {
          const number = numberOf(serial, day);
          const wrong = [...number];
          wrong[place] = String((Number(number[place]) + step) % 10);
          expect(holdsIdCard(`甲${number}乙`)).toBe(true);
          expect(holdsIdCard(wrong.join(''))).toBe(false);
        },
      ),
    );
  });

  it('never throws, and leaves no number behind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        expect(holdsIdCard(withoutIdCards(`${before}${valid}${after}`))).toBe(false);
      }),
    );
  });
});

describe('withoutIdCards', () => {
  it('hides the number and nothing else', () => {
    const valid = numberOf(7, '19851225');
    expect(withoutIdCards(`示例甲 ${valid} 电话13800001234`)).toBe('示例甲 ****** 电话13800001234');
  });
});

describe('isRoundedIdCard', () => {
  it.each([
    [120_000_199_001_011_000, true],
    [120_000_199_913_011_000, false],
    [13_800_001_234, false],
    [Number.NaN, false],
  ])('%d: %s', (value, expected) => {
    expect(isRoundedIdCard(value)).toBe(expected);
  });
});
