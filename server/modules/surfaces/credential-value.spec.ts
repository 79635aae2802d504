import { readCredential } from './credential-value';

describe('a pasted credential', () => {
  it.each([
    ['cookie', ' SUB=abc; SUBP=def ', 'SUB=abc; SUBP=def'],
    ['cookie', 'Cookie: SUB=abc', 'SUB=abc'],
    ['token', ' 2.00abcdefgh\n', '2.00abcdefgh'],
    ['token', 'Authorization: OAuth2 2.00abcdefgh', '2.00abcdefgh'],
  ] as const)('%s %j is %j', (kind, pasted, value) => {
    expect(readCredential(kind, pasted)).toEqual({ value });
  });

  it.each([
    ['cookie', 'SUB=abc\r\nX-Evil: 1'],
    ['cookie', 'SUB=密'],
    ['cookie', 'abc'],
    ['cookie', '   '],
    ['token', 'short'],
    ['token', 'two words here'],
    ['token', '2.00abcdefgh\nX-Evil: 1'],
  ] as const)('%s %j is refused with a sentence that does not repeat it', (kind, pasted) => {
    const read = readCredential(kind, pasted);
    expect(read).toEqual({ fault: expect.stringMatching(/请从.+复制。$/) });
    expect(JSON.stringify(read)).not.toContain(pasted.trim() || 'undefined');
  });
});
