import type { AskedAccount, SurfaceCard } from '../platform-card';
import { aliasForAddress, isNickname } from './sina-page-path';

/** `api.weibo.com/2/users/show.json`: the official interface; needs an access token. */
export const openapiSurface: SurfaceCard = {
  platform: 'sina',
  name: 'openapi',
  host: 'api.weibo.com',
  paceSeconds: 12,
  requestFor(account, { token }) {
    const path = pathFor(account);
    if (!token || path === null) return null;
    return {
      url: `https://api.weibo.com/2/users/${path}`,
      // In a header, so that the token never stands in an address that is kept.
      headers: { Accept: 'application/json', Authorization: `OAuth2 ${token}` },
    };
  },
};

function pathFor(account: AskedAccount): string | null {
  if (account.uid) return `show.json?uid=${encodeURIComponent(account.uid)}`;
  const alias = aliasForAddress(account);
  if (alias === null) return null;
  return isNickname(account) ? `show.json?screen_name=${alias}` : `domain_show.json?domain=${alias}`;
}
