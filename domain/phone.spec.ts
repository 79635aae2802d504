import fc from 'fast-check';
import { maskPhone, readPhone } from './phone';

describe('readPhone', () => {
  it.each([
    ['13800001234', '13800001234'],
    ['138 0000 1234', '13800001234'],
    ['138-0000-1234', '13800001234'],
    ['+86 138 0000 1234', '13800001234'],
    ['0086-13800001234', '13800001234'],
    ['8613800001234', '13800001234'],
    ['１３８００００１２３４', '13800001234'],
    ['022-12345678', '022-12345678'],
    ['（022）12345678', '022-12345678'],
    ['02212345678', '022-12345678'],
    ['+86 22 12345678', '022-12345678'],
    ['0531-8888000', '0531-8888000'],
    ['053188880000', '0531-88880000'],
    ['010 8888 0000', '010-88880000'],
    ['13800001234.0', '13800001234'],
    ['电话：022-12345678', '022-12345678'],
  ])('%s is %s', (typed, phone) => {
    expect(readPhone(typed)).toBe(phone);
  });

  it.each([
    '',
    '1380000123',
    '138000012345',
    '12345678',
    '022-123456',
    '0221234567890',
    '13800001234/13900001234',
    '无',
    '2212345678',
  ])('%s is none', (typed) => {
    expect(readPhone(typed)).toBeNull();
  });

  it('never throws, and reads its own answer', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+0-9\- ]{5,20}$/)),
        (typed) => {
          const phone = readPhone(typed);
          expect(phone === null || readPhone(phone) === phone).toBe(true);
        },
      ),
    );
  });

  it('reads every mobile and landline however it is grouped', () => {
    const digits = fc.oneof(
      fc.stringMatching(/^1\d{10}$/),
      fc.stringMatching(/^02\d\d{8}$/),
      fc.stringMatching(/^0[3-9]\d{2}\d{8}$/),
    );
    fc.assert(
      fc.property(digits, fc.constantFrom('', ' ', '-', '　'), (digits, separator) => {
        const grouped = digits.match(/.{1,4}/g)!.join(separator);
        expect(readPhone(grouped)?.replace('-', '')).toBe(digits);
      }),
    );
  });
});

describe('maskPhone', () => {
  it.each([
    ['13800001234', '138****1234'],
    ['022-12345678', '022-****5678'],
    ['0531-8888000', '0531-****8000'],
  ])('%s is shown as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });
});
