import type { SurfaceCard } from '../platform-card';
import { desktopPageHeaders } from './sina-headers';
import { sinaPagePath } from './sina-page-path';

/** `weibo.com/u/<uid>`: the desktop page, with its data in it until about 2019, and in archives. */
export const legacySurface: SurfaceCard = {
  platform: 'sina',
  name: 'legacy',
  host: 'weibo.com',
  paceSeconds: 12,
  requestFor(account, credentials) {
    const path = sinaPagePath(account);
    if (path === null) return null;
    return { url: `https://weibo.com${path}`, headers: desktopPageHeaders(credentials) };
  },
};
