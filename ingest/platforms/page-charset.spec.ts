import fc from 'fast-check';
import { decodePage } from './page-charset';

/** 抱歉，您的帐号存在异常 in GBK. */
const GBK = Buffer.from('b1a7c7b8a3acc4fab5c4d5caba c5b4e6d4dad2ecb3a3'.replaceAll(' ', ''), 'hex');
const TEXT = '抱歉，您的帐号存在异常';
const meta = (charset: string) =>
  Buffer.from(`<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`);

describe('decodePage', () => {
  it.each([
    ['UTF-8 that says so', Buffer.from(TEXT), 'text/html; charset=utf-8'],
    ['UTF-8 that says nothing', Buffer.from(TEXT), undefined],
    ['UTF-8 that says gbk', Buffer.from(TEXT), 'text/html; charset=gbk'],
    [
      'UTF-8 with a byte order mark',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT)]),
      'text/html; charset=gbk',
    ],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), undefined],
    ['GBK that says so', GBK, 'text/html;charset=GBK'],
    ['GBK that says nothing', GBK, undefined],
    ['GBK that says utf-8', GBK, 'text/html; charset=utf-8'],
    ['GBK of an unheard-of charset', GBK, 'text/html; charset=no-such'],
  ])('reads %s', (_, body, contentType) => {
    expect(decodePage(body, contentType)).toBe(TEXT);
  });

  it.each(['gb2312', 'gbk', 'utf-8'])('reads GBK under a meta of %s', (charset) => {
    expect(decodePage(Buffer.concat([meta(charset), GBK]))).toBe(`${meta(charset).toString()}${TEXT}`);
  });

  it('believes the header before the meta', () => {
    const big5 = Buffer.from('b77c', 'hex');
    expect(decodePage(Buffer.concat([meta('gbk'), big5]), 'text/html; charset=big5')).toMatch(/會$/);
  });

  it('drops a character cut in two at the end, and stays UTF-8', () => {
    const body = Buffer.from(TEXT);
    expect(decodePage(body.subarray(0, body.length - 1), 'text/html; charset=gbk')).toBe(TEXT.slice(0, -1));
  });

  it('stays UTF-8 with one broken byte in a long page', () => {
    const body = Buffer.from(TEXT.repeat(50));
    body[30] = 0xff;
    expect(decodePage(body)).toContain('帐号存在异常');
  });

  it('stays UTF-8 with one broken byte in a short one', () => {
    const body = Buffer.from(TEXT);
    body[4] = 0xff;
    expect(decodePage(body)).toMatch(/帐号存在异常$/);
  });

  it('reads an empty body as an empty text', () => {
    expect(decodePage(Buffer.alloc(0))).toBe('');
  });

  it('never throws, and reads every text back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: 'binary' }), (bytes, contentType) => {
        expect(typeof decodePage(bytes, contentType)).toBe('string');
        expect(decodePage(Buffer.from(`<!doctype html>${contentType}`))).toBe(
          Buffer.from(`<!doctype html>${contentType}`).toString(),
        );
      }),
    );
  });
});
