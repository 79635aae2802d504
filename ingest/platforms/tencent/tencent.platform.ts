import { manualSurface } from '../manual.surface';
import type { PlatformCard } from '../platform-card';
import { platformClosedSurface } from './platform-closed.surface';
import { tencentHtmlSurface, tencentOpenapiSurface } from './tencent.surfaces';

/** Tencent Weibo 腾讯微博, closed on 28 September 2020; only archives of it can be asked since. */
export const tencentPlatform: PlatformCard = {
  platform: 'tencent',
  title: '腾讯微博',
  hosts: ['t.qq.com', 'open.t.qq.com'],
  // 微博开放平台, the platform's own account.
  controlUid: 'api_weibo',
  surfaces: [tencentOpenapiSurface, tencentHtmlSurface, manualSurface('tencent'), platformClosedSurface],
  defaultSurfaces: ['platform-closed'],
  closedOn: new Date('2020-09-28T23:59:00+08:00'),
};
