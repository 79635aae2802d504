import type { RequestSurface } from '../platform-card';
import { desktopPageHeaders } from './sina-headers';
import { sinaPagePath } from './sina-page-path';

/** `weibo.cn/u/<uid>`: plain HTML for old telephones, only with a login cookie. */
export const wapSurface: RequestSurface = {
  platform: 'sina',
  kind: 'request',
  name: 'wap',
  title: '老式手机网页',
  needs: 'cookie',
  counts: 'rounded',
  note: '没有登录 Cookie 就看不到资料；粉丝过万时只给约数。',
  host: 'weibo.cn',
  paceSeconds: 12,
  requestFor(account, credentials) {
    const path = sinaPagePath(account);
    if (path === null) return null;
    return { url: `https://weibo.cn${path}`, headers: desktopPageHeaders(credentials) };
  },
};
