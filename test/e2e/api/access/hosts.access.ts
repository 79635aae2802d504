import { statuses, type AccessRow } from './access-row';

const RULE = { paceSeconds: 30, faster: false, dailyBudget: 500, hours: [], blackouts: [] };

/** How fast and when the platforms are asked is the committee's alone. */
export const HOSTS_ACCESS: AccessRow[] = [
  { route: 'GET /api/checking/hosts', expected: statuses(401, 200, 403, 403, 403) },
  {
    route: 'PUT /api/checking/hosts/:host',
    request: () => ({ url: '/api/checking/hosts/weibo.cn', payload: RULE }),
    expected: statuses(401, 200, 403, 403, 403),
  },
  {
    // Nothing is stopped.
    route: 'POST /api/checking/hosts/:host/probe',
    request: () => ({ url: '/api/checking/hosts/weibo.cn/probe' }),
    expected: statuses(401, 409, 403, 403, 403),
  },
  { route: 'GET /api/checking/pace', expected: statuses(401, 200, 403, 403, 403) },
  {
    route: 'POST /api/checking/pace',
    request: () => ({ url: '/api/checking/pace', payload: { host: 'weibo.com', rule: RULE } }),
    expected: statuses(401, 200, 403, 403, 403),
  },
];
