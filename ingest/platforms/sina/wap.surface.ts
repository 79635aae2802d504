import type { SurfaceCard } from '../platform-card';
import { desktopPageHeaders } from './sina-headers';
import { sinaPagePath } from './sina-page-path';

/** `weibo.cn/u/<uid>`: plain HTML for old telephones, only with a login cookie. */
export const wapSurface: SurfaceCard = {
  platform: 'sina',
  name: 'wap',
  host: 'weibo.cn',
  paceSeconds: 12,
  requestFor(account, credentials) {
    const path = sinaPagePath(account);
    if (path === null) return null;
    return { url: `https://weibo.cn${path}`, headers: desktopPageHeaders(credentials) };
  },
};
