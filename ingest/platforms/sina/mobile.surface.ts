import type { SurfaceCard } from '../platform-card';
import { mobileScriptHeaders } from './sina-headers';

/** `m.weibo.cn/api/container/getIndex`: the mobile site's own interface; asks by uid only. */
export const mobileSurface: SurfaceCard = {
  platform: 'sina',
  name: 'mobile',
  host: 'm.weibo.cn',
  paceSeconds: 12,
  requestFor({ uid }, credentials) {
    if (!uid) return null;
    const value = encodeURIComponent(uid);
    return {
      url: `https://m.weibo.cn/api/container/getIndex?type=uid&value=${value}`,
      headers: mobileScriptHeaders(`https://m.weibo.cn/u/${value}`, credentials),
    };
  },
};
