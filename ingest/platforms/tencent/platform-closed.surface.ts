import type { ClosedSurface } from '../platform-card';

/** The end of every order since September 2020: what no archive knows is noted as closed with its platform. */
export const platformClosedSurface: ClosedSurface = {
  platform: 'tencent',
  kind: 'closed',
  name: 'platform-closed',
  title: '平台已关闭',
  needs: 'nothing',
  counts: 'none',
  note: '腾讯微博已于 2020 年 9 月 28 日关闭，帐号记为“平台已关闭”，不再发任何请求。',
};
