import { PLATFORMS } from '../../domain/platform';
import type { AskedAccount, Credentials } from './platform-card';
import { PLATFORM_CARDS, surfaceOf } from './platform-cards';

const byUid = { uid: '3000000001', alias: null };
const byDomain = { uid: null, alias: 'sltw', aliasNamespace: 'domain' as const };
const byNickname = { uid: null, alias: '示例', aliasNamespace: 'nickname' as const };
const byMarkedNickname = { uid: null, alias: '@示例' };
const byWeihao = { uid: null, alias: '24719725', aliasNamespace: 'weihao' as const };
const nothing = { uid: null, alias: null };

function urlFor(name: string, account: AskedAccount, credentials: Credentials = {}): string | null {
  const surface = surfaceOf('sina', name) ?? surfaceOf('tencent', name);
  return surface!.requestFor(account, credentials)?.url ?? null;
}

describe('platform cards', () => {
  it.each(PLATFORMS)('let %s ask only its own hosts, politely', (platform) => {
    const card = PLATFORM_CARDS[platform];
    for (const surface of card.surfaces) {
      const url = new URL(surface.requestFor({ uid: card.controlUid!, alias: null }, { token: 'x' })!.url);
      expect(url.protocol).toBe('https:');
      expect(url.hostname).toBe(surface.host);
      expect(card.hosts).toContain(surface.host);
      expect(surface).toMatchObject({ platform, paceSeconds: 12 });
      expect(surface.requestFor(nothing, { token: 'x' })).toBeNull();
    }
  });

  it('know no surface of another name', () => {
    expect(surfaceOf('sina', 'html-archive')).toBeNull();
  });

  it.each([
    ['ajax', byUid, 'https://weibo.com/ajax/profile/info?uid=3000000001'],
    ['ajax', byDomain, 'https://weibo.com/ajax/profile/info?custom=sltw'],
    ['ajax', byWeihao, 'https://weibo.com/ajax/profile/info?custom=24719725'],
    ['ajax', byNickname, 'https://weibo.com/ajax/profile/info?screen_name=%E7%A4%BA%E4%BE%8B'],
    ['ajax', byMarkedNickname, 'https://weibo.com/ajax/profile/info?screen_name=%E7%A4%BA%E4%BE%8B'],
    ['mobile', byUid, 'https://m.weibo.cn/api/container/getIndex?type=uid&value=3000000001'],
    ['mobile', byDomain, null],
    ['wap', byUid, 'https://weibo.cn/u/3000000001'],
    ['wap', byDomain, 'https://weibo.cn/sltw'],
    ['legacy', byUid, 'https://weibo.com/u/3000000001'],
    ['legacy', byNickname, 'https://weibo.com/n/%E7%A4%BA%E4%BE%8B'],
    ['openapi', byUid, null],
    ['openapi-archive', byUid, 'https://open.t.qq.com/api/user/other_info?format=json&name=3000000001'],
    ['html-archive', byDomain, 'https://t.qq.com/sltw'],
  ])('ask %s for %j at %s', (name, account, url) => {
    expect(urlFor(name, account)).toBe(url);
  });

  it('send the token and the cookie in headers, never in an address', () => {
    const openapi = surfaceOf('sina', 'openapi')!.requestFor(byDomain, { token: 'secret' })!;
    expect(openapi.url).toBe('https://api.weibo.com/2/users/domain_show.json?domain=sltw');
    expect(openapi.headers).toMatchObject({ Authorization: 'OAuth2 secret' });
    const ajax = surfaceOf('sina', 'ajax')!.requestFor(byUid, { cookie: 'SUB=secret' })!;
    expect(ajax.headers).toMatchObject({
      Cookie: 'SUB=secret',
      Accept: 'application/json, text/plain, */*',
      'X-Requested-With': 'XMLHttpRequest',
      Referer: 'https://weibo.com/u/3000000001',
    });
    expect(surfaceOf('sina', 'ajax')!.requestFor(byUid, {})!.headers).not.toHaveProperty('Cookie');
  });

  it('let nothing in an account name out of its place', () => {
    const account = { uid: null, alias: '../x?y=z#@evil.example', aliasNamespace: 'domain' as const };
    expect(urlFor('legacy', account)).toBe('https://weibo.com/..%2Fx%3Fy%3Dz%23%40evil.example');
  });

  it('date the end of Tencent Weibo', () => {
    expect(PLATFORM_CARDS.tencent.closedOn?.toISOString()).toBe('2020-09-28T15:59:00.000Z');
    expect(PLATFORM_CARDS.sina.closedOn).toBeUndefined();
  });
});
