import type { PlatformCard } from '../platform-card';
import { manualSurface } from '../manual.surface';
import { ajaxSurface } from './ajax.surface';
import { legacySurface } from './legacy.surface';
import { mobileSurface } from './mobile.surface';
import { openapiBatchSurface } from './openapi-batch.surface';
import { openapiSurface } from './openapi.surface';
import { wapSurface } from './wap.surface';

/** Sina Weibo 新浪微博. */
export const sinaPlatform: PlatformCard = {
  platform: 'sina',
  title: '新浪微博',
  hosts: [
    'weibo.com',
    'www.weibo.com',
    'e.weibo.com',
    'm.weibo.cn',
    'weibo.cn',
    'api.weibo.com',
    'c.api.weibo.com',
    't.cn',
  ],
  // 微博小秘书, the platform's own account.
  controlUid: '1642909335',
  surfaces: [
    ajaxSurface,
    mobileSurface,
    wapSurface,
    legacySurface,
    openapiSurface,
    openapiBatchSurface,
    manualSurface('sina'),
  ],
  defaultSurfaces: ['ajax'],
};
