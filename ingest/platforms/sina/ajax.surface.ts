import type { AskedAccount, RequestSurface } from '../platform-card';
import { desktopScriptHeaders } from './sina-headers';
import { aliasForAddress, isNickname, sinaPagePath } from './sina-page-path';

/** `weibo.com/ajax/profile/info`: the desktop site's own interface, with exact counts. */
export const ajaxSurface: RequestSurface = {
  platform: 'sina',
  kind: 'request',
  name: 'ajax',
  title: '电脑版网页接口',
  needs: 'cookie',
  counts: 'exact',
  note: '数字精确、带认证说明，一次查一个账号；平台多半要求带登录 Cookie。',
  host: 'weibo.com',
  paceSeconds: 12,
  requestFor(account, credentials) {
    const query = queryFor(account);
    if (query === null) return null;
    const referer = `https://weibo.com${sinaPagePath(account) ?? '/'}`;
    return {
      url: `https://weibo.com/ajax/profile/info?${query}`,
      headers: desktopScriptHeaders(referer, credentials),
    };
  },
};

function queryFor(account: AskedAccount): string | null {
  if (account.uid) return `uid=${encodeURIComponent(account.uid)}`;
  const alias = aliasForAddress(account);
  if (alias === null) return null;
  return isNickname(account) ? `screen_name=${alias}` : `custom=${alias}`;
}
