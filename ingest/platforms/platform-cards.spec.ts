import { PLATFORMS } from '../../domain/platform';
import { type AskedAccount, type Credentials, isAskable, type SurfaceCard } from './platform-card';
import { PLATFORM_CARDS, surfaceOf } from './platform-cards';
import { ajaxSurface } from './sina/ajax.surface';
import { openapiBatchSurface } from './sina/openapi-batch.surface';
import { openapiSurface } from './sina/openapi.surface';

const byUid = { uid: '3000000001', alias: null };
const byDomain = { uid: null, alias: 'sltw', aliasNamespace: 'domain' as const };
const byNickname = { uid: null, alias: '示例', aliasNamespace: 'nickname' as const };
const byMarkedNickname = { uid: null, alias: '@示例' };
const byWeihao = { uid: null, alias: '24719725', aliasNamespace: 'weihao' as const };
const nothing = { uid: null, alias: null };

function urlFor(name: string, account: AskedAccount, credentials: Credentials = {}): string | null {
  return (
    requestOf((surfaceOf('sina', name) ?? surfaceOf('tencent', name))!, account, credentials)?.url ?? null
  );
}

function requestOf(surface: SurfaceCard, account: AskedAccount, credentials: Credentials) {
  if (surface.kind === 'request') return surface.requestFor(account, credentials);
  const uids = account.uid === null ? [] : [account.uid];
  return surface.kind === 'batch' ? surface.requestForMany(uids, credentials) : null;
}

describe('platform cards', () => {
  it.each(PLATFORMS)('let %s ask only its own hosts, politely', (platform) => {
    const card = PLATFORM_CARDS[platform];
    for (const surface of card.surfaces.filter(isAskable)) {
      const control = { uid: card.controlUid!, alias: null };
      const url = new URL(requestOf(surface, control, { token: 'x' })!.url);
      expect(url.protocol).toBe('https:');
      expect(url.hostname).toBe(surface.host);
      expect(card.hosts).toContain(surface.host);
      expect(surface).toMatchObject({ platform, paceSeconds: surface.kind === 'batch' ? 1 : 12 });
      expect(requestOf(surface, nothing, { token: 'x' })).toBeNull();
    }
  });

  it.each(PLATFORMS)(
    'tell people of every surface of %s what it is, and can always be read by a person',
    (platform) => {
      const { surfaces, defaultSurfaces } = PLATFORM_CARDS[platform];
      const names = surfaces.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toContain('manual');
      expect(names).toEqual(expect.arrayContaining([...defaultSurfaces]));
      for (const { title, note } of surfaces)
        expect([title, note]).toEqual([expect.stringMatching(/^[^。]{2,20}$/), expect.stringMatching(/。$/)]);
    },
  );

  it('name fifty accounts in one call at most, each once', () => {
    const many = Array.from({ length: 51 }, (_, index) => String(3_000_000_000 + index));
    expect(openapiBatchSurface.requestForMany(many, { token: 'x' })).toBeNull();
    const twice = openapiBatchSurface.requestForMany([...many.slice(0, 50), many[0]!], { token: 'x' })!;
    expect(new URL(twice.url).searchParams.get('uids')).toBe(many.slice(0, 50).join(','));
    expect(openapiBatchSurface.requestForMany([], { token: 'x' })).toBeNull();
    expect(openapiBatchSurface.requestForMany(many.slice(0, 1), {})).toBeNull();
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
    ['openapi-batch', byUid, null],
    ['manual', byUid, null],
    ['platform-closed', byUid, null],
    ['openapi-archive', byUid, 'https://open.t.qq.com/api/user/other_info?format=json&name=3000000001'],
    ['html-archive', byDomain, 'https://t.qq.com/sltw'],
  ])('ask %s for %j at %s', (name, account, url) => {
    expect(urlFor(name, account)).toBe(url);
  });

  it('send the token and the cookie in headers, never in an address', () => {
    const openapi = openapiSurface.requestFor(byDomain, { token: 'secret' })!;
    expect(openapi.url).toBe('https://api.weibo.com/2/users/domain_show.json?domain=sltw');
    expect(openapi.headers).toMatchObject({ Authorization: 'OAuth2 secret' });
    const batch = openapiBatchSurface.requestForMany(['3000000001'], { token: 'secret' })!;
    expect(batch.url).toBe('https://c.api.weibo.com/2/users/show_batch/other.json?uids=3000000001');
    expect(batch.headers).toMatchObject({ Authorization: 'OAuth2 secret' });
    const ajax = ajaxSurface.requestFor(byUid, { cookie: 'SUB=secret' })!;
    expect(ajax.headers).toMatchObject({
      Cookie: 'SUB=secret',
      Accept: 'application/json, text/plain, */*',
      'X-Requested-With': 'XMLHttpRequest',
      Referer: 'https://weibo.com/u/3000000001',
    });
    expect(ajaxSurface.requestFor(byUid, {})!.headers).not.toHaveProperty('Cookie');
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
