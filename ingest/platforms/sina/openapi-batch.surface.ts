import type { BatchSurface } from '../platform-card';
import { tokenHeaders } from './sina-headers';

/** As the interface's own description says. */
const SIZE = 50;

/**
 * `c.api.weibo.com/2/users/show_batch/other.json`: the commercial interface, 50 accounts a call. The platform
 * allows 50,000 calls an hour and address; one a second is a fourteenth of that.
 */
export const openapiBatchSurface: BatchSurface = {
  platform: 'sina',
  kind: 'batch',
  name: 'openapi-batch',
  title: '开放平台商业批量接口',
  needs: 'token',
  counts: 'exact',
  note: '官方商业接口，一次查 50 个账号，适合几十万以上的帐号；要与平台签约的应用授权，只能按 UID 查。',
  host: 'c.api.weibo.com',
  paceSeconds: 1,
  size: SIZE,
  requestForMany(uids, { token }) {
    const named = [...new Set(uids)];
    if (!token || named.length === 0 || named.length > SIZE) return null;
    return {
      url: `https://c.api.weibo.com/2/users/show_batch/other.json?uids=${named.map(encodeURIComponent).join(',')}`,
      headers: tokenHeaders(token),
    };
  },
};
