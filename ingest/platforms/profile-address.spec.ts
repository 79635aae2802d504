import fc from 'fast-check';
import { readProfileAddress } from './profile-address';

const sinaUid = (uid: string) => ({ kind: 'uid', platform: 'sina', uid, url: `https://weibo.com/u/${uid}` });
const sinaAlias = (namespace: string, alias: string) => ({
  kind: 'alias',
  platform: 'sina',
  namespace,
  alias,
  url: `https://weibo.com/${namespace === 'nickname' ? 'n/' : ''}${encodeURIComponent(alias)}`,
});
const tencent = (uid: string) => ({ kind: 'uid', platform: 'tencent', uid, url: `https://t.qq.com/${uid}` });

describe('readProfileAddress', () => {
  it.each([
    'weibo.com/u/1886633831',
    'http://www.weibo.com/u/1886633831',
    'HTTPS://WEIBO.COM/u/1886633831',
    'https://m.weibo.cn/u/1886633831',
    'https://m.weibo.cn/profile/1886633831',
    'https://m.weibo.cn/p/1005051886633831',
    'http://weibo.cn/u/1886633831',
    'http://weibo.cn/1886633831/info',
    'http://photo.weibo.com/1886633831/albums/index',
    'http://photo.weibo.com/1886633831',
    'http://weibo.com/u/1886633831/home?wvr=5&lf=reg',
    'http://weibo.com/u/1886633831?is_all=1#_rnd1350277800',
    'weibo.com/1886633831',
    'http://weibo.com/1886633831/profile?topnav=1',
    'http://t.sina.com.cn/1886633831',
    'http://e.weibo.com/1886633831',
    'http://hk.weibo.com/1886633831',
    'http://weibo.com/p/1005051886633831',
    'http://weibo.com/p/1002061886633831/home?from=page_100206#place',
    '1005051886633831',
    '1886633831',
    'http://weibo.com/profile.php?uid=1886633831',
    'http://t.sina.com.cn/profile.php?uid=1886633831',
    'https://weibo.com/ajax/profile/info?uid=1886633831',
    'http://weibo.com:80/u/1886633831',
    'weibo.com:443/u/1886633831',
    'https://weibo.com./u/1886633831',
    '//weibo.com/u/1886633831',
    'ｈｔｔｐ：／／ｗｅｉｂｏ．ｃｏｍ／ｕ／１８８６６３３８３１',
    '　http://weibo.com/u/1886633831　',
    '\u200bhttp://weibo.com/u/1886633831\ufeff',
    '微博地址：http://weibo.com/u/1886633831',
    '示例团委 http://weibo.com/u/1886633831',
    'http://weibo.com/u/%31886633831',
    'https://passport.weibo.com/visitor/visitor?entry=miniblog&a=enter&url=https%3A%2F%2Fweibo.com%2Fu%2F1886633831&domain=.weibo.com',
    'https://weibo.com/login.php?url=http%3A%2F%2Fweibo.com%2Fu%2F1886633831',
    'https://weibo.com/newlogin?tabtype=weibo&url=https%3A%2F%2Fweibo.com%2Fu%2F1886633831',
    'https://passport.weibo.cn/signin/login?entry=mweibo&r=https%3A%2F%2Fm.weibo.cn%2Fu%2F1886633831',
    'https://weibo.com/login.php?url=https%3A%2F%2Fpassport.weibo.com%2Fvisitor%2Fvisitor%3Furl%3Dhttps%253A%252F%252Fweibo.com%252Fu%252F1886633831',
  ])('finds the uid in %s', (text) => {
    expect(readProfileAddress(text)).toEqual(sinaUid('1886633831'));
  });

  it.each([
    ['weibo.com/24719725', 'weihao', '24719725'],
    ['http://weibo.com/weibo123', 'domain', 'weibo123'],
    ['http://weibo.com/sltw_2012/home?topnav=1&wvr=5', 'domain', 'sltw_2012'],
    ['http://e.weibo.com/sltw', 'domain', 'sltw'],
    ['weibo.cn/sltw', 'domain', 'sltw'],
    ['https://m.weibo.cn/d/sltw', 'domain', 'sltw'],
    ['http://t.sina.com.cn/sltw', 'domain', 'sltw'],
    ['http://tw.weibo.com/sltw', 'domain', 'sltw'],
    ['http://hk.weibo.com/sltw', 'domain', 'sltw'],
    ['http://weibo.com/163abc?uid=1886633831', 'domain', '163abc'],
    ['http://weibo.com/n/示例团委', 'nickname', '示例团委'],
    ['http://weibo.com/n/%E7%A4%BA%E4%BE%8B%E5%9B%A2%E5%A7%94?from=feed', 'nickname', '示例团委'],
    ['https://m.weibo.cn/n/示例团委', 'nickname', '示例团委'],
    ['http://t.sina.com.cn/n/示例团委', 'nickname', '示例团委'],
    ['@示例团委-A_1', 'nickname', '示例团委-A_1'],
    ['＠示例团委', 'nickname', '示例团委'],
  ])('keeps %s as an alias (%s)', (text, namespace, alias) => {
    expect(readProfileAddress(text)).toEqual(sinaAlias(namespace, alias));
  });

  it.each([
    ['http://weibo.com/1886633831/yB2kQpN3x', '1886633831', 'yB2kQpN3x'],
    ['https://m.weibo.cn/1886633831/3500226427896211', '1886633831', '3500226427896211'],
    ['http://weibo.com/1886633831/z0AbcDefG?from=page', '1886633831', 'z0AbcDefG'],
  ])('offers the author of the post %s', (text, authorUid, code) => {
    const url = `https://weibo.com/${authorUid}/${code}`;
    expect(readProfileAddress(text)).toEqual({ kind: 'post', platform: 'sina', authorUid, url });
  });

  it('leaves a short link to be expanded', () => {
    expect(readProfileAddress('http://t.cn/zOCutXC')).toEqual({
      kind: 'short-link',
      url: 'https://t.cn/zOCutXC',
    });
  });

  it.each([
    ['http://t.qq.com/sltw_2012', 'sltw_2012'],
    ['t.qq.com/sl-tw?preview', 'sl-tw'],
    ['http://1.t.qq.com/sltw', 'sltw'],
    ['http://e.t.qq.com/sltw', 'sltw'],
    ['http://t.qq.com/sltw/mine', 'sltw'],
    ['https://t.qq.com/SLTW', 'SLTW'],
  ])('takes the Tencent account of %s', (text, account) => {
    expect(readProfileAddress(text)).toEqual(tencent(account));
  });

  it.each([
    'http://weibo.com/p/100808a1b2c3d4e5f60718293a4b5c6d7e8f90',
    'http://weibo.com/p/1008081886633831',
    'http://weibo.com/p/1001603912345678901234',
    'https://m.weibo.cn/status/4106570235201276',
    'https://m.weibo.cn/detail/4106570235201276',
    'http://weibo.com/tv/show/1034:4515809876181011',
    'http://s.weibo.com/user/sltw',
    'http://huati.weibo.com/k/sltw',
    'http://d.weibo.com/102803',
    'https://weibo.com/',
    'https://weibo.com',
    'https://weibo.com/signup/signup.php',
    'https://weibo.com/login.php',
    'https://weibo.com/sorry?usernotexists',
    'https://weibo.com/search?q=abc',
    'https://weibo.com/hot/weibo/102803',
    'https://weibo.com/ajax/side/hotSearch',
    'https://weibo.com/search?uid=1886633831',
    'https://weibo.com/sltw/unheard/of',
    'https://passport.weibo.com/visitor/visitor?a=enter',
    'http://t.qq.com/p/t/515586016516795',
    'http://t.qq.com/search/index.php',
    'http://t.qq.com/asyn/home.php',
    'http://t.qq.com/',
    'http://search.t.qq.com/user.php?k=sltw',
  ])('says that %s is not a profile', (text) => {
    expect(readProfileAddress(text)).toEqual({ kind: 'not-a-profile', reason: expect.stringMatching(/。$/) });
  });

  it.each([
    'https://weibo.com.evil.com/u/1886633831',
    'https://evil.com/weibo.com/u/1886633831',
    'https://evilweibo.com/u/1886633831',
    'https://weibo.com@evil.com/u/1886633831',
    'https://weibo.com:x@evil.com/u/1886633831',
    'https://user:word@weibo.com/u/1886633831',
    'https://weibo.com:8080/u/1886633831',
    'weibo.com:6379/u/1886633831',
    'http://127.0.0.1/u/1886633831',
    'http://[::1]/u/1886633831',
    'http://2130706433/u/1886633831',
    'http://0x7f.1/u/1886633831',
    'http://169.254.169.254/latest/meta-data',
    'https://xn--wibo-1na.com/u/1886633831',
    'https://w\u0435ibo.com/u/1886633831',
    'https://qq.com/sltw',
    'https://t.qq.com.cn/sltw',
    'https://url.cn/abc123',
    'https://weibo.com/login.php?url=https%3A%2F%2Fevil.com%2Fu%2F1886633831',
    'https://passport.weibo.com/visitor/visitor?url=http%3A%2F%2F169.254.169.254%2F',
  ])('refuses the foreign host of %s', (text) => {
    expect(readProfileAddress(text)).toEqual({ kind: 'foreign-host', reason: expect.stringMatching(/。$/) });
  });

  it.each([
    'javascript:alert(1)',
    'javascript://weibo.com/u/1886633831',
    'data:text/html,weibo.com',
    'ftp://weibo.com/u/1886633831',
    'file:///etc/passwd',
    '示例团委',
    'sltw',
    'localhost/u/1886633831',
    '13800138000',
    'http://weibo.com/u/12',
    'http://weibo.com/u/abc',
    'http://weibo.com/u/1886633831123',
    'http://weibo.com/n/%CC%EC%BD%F2',
    'http://weibo.com/n/%25E7%25A4%25BA',
    'http://weibo.com/sl%2525tw',
    'http://weibo.com/..%2f..%2fetc',
    'http://t.cn/',
    'http://t.qq.com/示例',
    '@',
    '@示例 团委',
    'http://weibo.com/u/1886633831 http://t.qq.com/sltw',
    `http://weibo.com/${'a'.repeat(3000)}`,
  ])('calls %s malformed', (text) => {
    expect(readProfileAddress(text)).toEqual({ kind: 'malformed', reason: expect.stringMatching(/。$/) });
  });

  it.each(['', ' ', '　\n', '\u200b', '无', '暂无', '-', '——', 'N/A'])('calls %p empty', (text) => {
    expect(readProfileAddress(text)).toEqual({ kind: 'empty', reason: expect.stringMatching(/。$/) });
  });

  it('gives up on a login page wrapped in login pages', () => {
    let address = 'https://weibo.com/u/1886633831';
    for (let depth = 0; depth < 5; depth += 1) {
      address = `https://weibo.com/login.php?url=${encodeURIComponent(address)}`;
    }
    expect(readProfileAddress(address).kind).toBe('not-a-profile');
  });

  it('never throws and never hands out an address on another host', () => {
    const pieces = fc.constantFrom(
      'http://',
      'weibo.com',
      '@',
      '/u/',
      '1886633831',
      '.evil',
      '%',
      '\\',
      '?url=',
      ':',
      '#',
    );
    const pasted = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(pasted, (text) => {
        const address = readProfileAddress(text);
        const host = 'url' in address ? new URL(address.url).host : 'weibo.com';
        expect(['weibo.com', 't.cn', 't.qq.com']).toContain(host);
      }),
      { numRuns: 500 },
    );
  });
});
