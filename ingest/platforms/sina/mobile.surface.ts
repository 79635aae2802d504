import type { RequestSurface } from '../platform-card';
import { mobileScriptHeaders } from './sina-headers';

/** `m.weibo.cn/api/container/getIndex`: the mobile site's own interface; asks by uid only. */
export const mobileSurface: RequestSurface = {
  platform: 'sina',
  kind: 'request',
  name: 'mobile',
  title: '手机版网页接口',
  needs: 'cookie',
  counts: 'rounded',
  note: '只能按 UID 查，粉丝过万时只给约数；平台多半要求带登录 Cookie。',
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
