import type { AskedAccount, RequestSurface } from '../platform-card';
import { tokenHeaders } from './sina-headers';
import { aliasForAddress, isNickname } from './sina-page-path';

/** `api.weibo.com/2/users/show.json`: the official interface; needs an access token. */
export const openapiSurface: RequestSurface = {
  platform: 'sina',
  kind: 'request',
  name: 'openapi',
  title: '开放平台接口',
  needs: 'token',
  counts: 'none',
  note: '官方接口，要应用授权；对没有授权该应用的用户不给认证说明和各项数目，每个授权用户每天限查 100 次。',
  host: 'api.weibo.com',
  paceSeconds: 12,
  requestFor(account, { token }) {
    const path = pathFor(account);
    if (!token || path === null) return null;
    return {
      url: `https://api.weibo.com/2/users/${path}`,
      headers: tokenHeaders(token),
    };
  },
};

function pathFor(account: AskedAccount): string | null {
  if (account.uid) return `show.json?uid=${encodeURIComponent(account.uid)}`;
  const alias = aliasForAddress(account);
  if (alias === null) return null;
  return isNickname(account) ? `show.json?screen_name=${alias}` : `domain_show.json?domain=${alias}`;
}
