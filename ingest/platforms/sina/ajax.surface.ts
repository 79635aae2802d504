import type { AskedAccount, SurfaceCard } from '../platform-card';
import { desktopScriptHeaders } from './sina-headers';
import { aliasForAddress, isNickname, sinaPagePath } from './sina-page-path';

/** `weibo.com/ajax/profile/info`: the desktop site's own interface, with exact counts. */
export const ajaxSurface: SurfaceCard = {
  platform: 'sina',
  name: 'ajax',
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
