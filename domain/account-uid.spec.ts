import fc from 'fast-check';
import { readAccountUid } from './account-uid';

describe('readAccountUid', () => {
  it.each(['12345', '1886633831', '１８８６６３３８３１', ' 1886633831 '])('%s is a uid of Sina', (text) => {
    expect(readAccountUid(text, 'sina')).toMatch(/^\d{5,12}$/);
  });

  it.each(['1234', '1234567890123', 'shili', '1.88E+09', ''])('%s is none', (text) => {
    expect(readAccountUid(text, 'sina')).toBeNull();
  });

  it('takes the account names of Tencent', () => {
    expect(readAccountUid('Shi_Li-1', 'tencent')).toBe('Shi_Li-1');
    expect(readAccountUid('示例', 'tencent')).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('sina' as const, 'tencent' as const),
        (text, platform) => readAccountUid(text, platform) !== undefined,
      ),
    );
  });
});
