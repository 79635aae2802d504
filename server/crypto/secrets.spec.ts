import { secretsOf, withoutSecretBytes, withoutSecrets } from './secrets';

describe('secrets', () => {
  it('are the token and the long values of the cookie', () => {
    const credentials = { cookie: 'SUB=_2A25abcdef; lang=zh; SUBP=0033WrSXqPx', token: '2.00abcdefgh' };
    expect(secretsOf(credentials)).toEqual(['2.00abcdefgh', '_2A25abcdef', '0033WrSXqPx']);
  });

  it('are none where none are configured', () => {
    expect(secretsOf({ cookie: null, token: null })).toEqual([]);
  });

  it('leave an address in whichever way they were written into it', () => {
    const address = 'https://api.weibo.com/?t=a+b/c=d9&u=a%2Bb%2Fc%3Dd9';
    expect(withoutSecrets(address, ['a+b/c=d9'])).toBe('https://api.weibo.com/?t=***&u=***');
  });

  it('leave bytes, and every other byte stays, whatever its charset', () => {
    const gbk = Buffer.from([0xb0, 0xd9]);
    const page = Buffer.concat([gbk, Buffer.from('SUB=_2A25-secret end')]);
    const expected = Buffer.concat([gbk, Buffer.from('SUB=*** end')]);
    expect(withoutSecretBytes(page, ['_2A25-secret'])).toEqual(expected);
  });

  it('are not looked for twice in a page that has none', () => {
    const page = Buffer.from('<html></html>');
    expect(withoutSecretBytes(page, ['_2A25-secret'])).toBe(page);
  });
});
