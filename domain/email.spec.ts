import fc from 'fast-check';
import { maskEmail, readEmail } from './email';

describe('readEmail', () => {
  it.each([
    ['Shili@Example.com', 'shili@example.com'],
    ['ｓｈｉｌｉ＠example．com', 'shili@example.com'],
    [' a b@example.com.cn ', 'ab@example.com.cn'],
  ])('%s is %s', (typed, address) => {
    expect(readEmail(typed)).toBe(address);
  });

  it.each([
    '',
    'shili',
    'shili@',
    '@example.com',
    'shili@example',
    'a..b@example.com',
    'a@b@c.com',
    `${'a'.repeat(300)}@example.com`,
  ])('%s is none', (typed) => {
    expect(readEmail(typed)).toBeNull();
  });

  it('never throws, and reads its own answer', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (typed) => {
        const address = readEmail(typed);
        expect(address === null || readEmail(address) === address).toBe(true);
      }),
    );
  });
});

describe('maskEmail', () => {
  it('shows the first character and the host', () => {
    expect(maskEmail('shili@example.com')).toBe('s***@example.com');
  });
});
