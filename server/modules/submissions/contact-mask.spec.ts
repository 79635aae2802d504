import { maskContact, maskContacts, maskProblems } from './contact-mask';

describe('masked contacts', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['022-23456789', '022-****6789'],
    ['zhang@example.com', 'z***@example.com'],
    ['示例乙', '示**'],
    ['𫖯某', '𫖯*'],
    ['1381234567x', '1***'],
    ['', ''],
  ])('show %s as %s', (contact, shown) => {
    expect(maskContact(contact)).toBe(shown);
  });

  it('keep their keys', () => {
    expect(maskContacts({ phone: '13812345678', email: 'a@b.cn' })).toEqual({
      phone: '138****5678',
      email: 'a***@b.cn',
    });
  });

  it('are masked where a problem quotes them, other columns are not', () => {
    const problem = { code: 'X.Y', severity: 'error' as const, row: 5, message: '' };
    const columns = { phone: 'C', uid: 'D' };
    const problems = [
      { ...problem, column: 'C', value: '1381234567' },
      { ...problem, column: 'D', value: '1886633831' },
      { ...problem, column: null, value: '1886633831' },
    ];

    expect(maskProblems(problems, { columns }).map(({ value }) => value)).toEqual([
      '138****4567',
      '1886633831',
      '1886633831',
    ]);
  });
});
