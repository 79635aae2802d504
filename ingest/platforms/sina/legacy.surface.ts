import type { RequestSurface } from '../platform-card';
import { desktopPageHeaders } from './sina-headers';
import { sinaPagePath } from './sina-page-path';

/** `weibo.com/u/<uid>`: the desktop page, with its data in it until about 2019, and in archives. */
export const legacySurface: RequestSurface = {
  platform: 'sina',
  kind: 'request',
  name: 'legacy',
  title: '旧版电脑网页',
  needs: 'nothing',
  counts: 'exact',
  note: '资料写在网页里的旧版主页，2019 年后的线上页面已不含资料，主要用于存档。',
  host: 'weibo.com',
  paceSeconds: 12,
  requestFor(account, credentials) {
    const path = sinaPagePath(account);
    if (path === null) return null;
    return { url: `https://weibo.com${path}`, headers: desktopPageHeaders(credentials) };
  },
};
