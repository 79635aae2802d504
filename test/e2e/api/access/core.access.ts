import { statuses, type AccessRow } from './access-row';

const password = 'a good password';

/** Health, setup, sessions, users, campaigns. */
export const CORE_ACCESS: AccessRow[] = [
  { route: 'GET /api/health', expected: statuses(200, 200, 200, 200, 200) },
  { route: 'GET /api/openapi.json', expected: statuses(200, 200, 200, 200, 200) },
  { route: 'GET /api/setup', expected: statuses(200, 200, 200, 200, 200) },
  {
    route: 'POST /api/setup',
    request: (_, n) => ({ payload: { login: `first-${n}`, displayName: '示例', password } }),
    expected: statuses(409, 409, 409, 409, 409),
  },
  {
    route: 'POST /api/session',
    request: (_, n) => ({ payload: { login: `nobody-${n}`, password } }),
    expected: statuses(401, 401, 401, 401, 401),
  },
  { route: 'GET /api/session', expected: statuses(401, 200, 200, 200, 200) },
  {
    route: 'PATCH /api/session/password',
    request: () => ({ payload: { currentPassword: 'not the password', newPassword: password } }),
    expected: statuses(401, 403, 403, 403, 403),
  },
  { route: 'DELETE /api/session', expected: statuses(204, 204, 204, 204, 204) },
  { route: 'GET /api/users', expected: statuses(401, 200, 403, 403, 403) },
  {
    route: 'POST /api/users',
    request: (_, n) => ({ payload: { login: `new-${n}`, displayName: '示例', role: 'viewer', password } }),
    expected: statuses(401, 201, 403, 403, 403),
  },
  {
    route: 'PATCH /api/users/:id',
    request: ({ viewerId }) => ({ url: `/api/users/${viewerId}`, payload: { displayName: '示例改名' } }),
    expected: statuses(401, 200, 403, 403, 403),
  },
  { route: 'GET /api/campaigns', expected: statuses(401, 200, 200, 200, 200) },
  {
    route: 'POST /api/campaigns',
    request: (_, n) => ({
      payload: {
        slug: `next-${n}`,
        name: '示例活动',
        city: '示例市',
        startsOn: '2012-01-01',
        goalOn: '2012-02-01',
        baselineCount: 0,
        baselineOn: '2012-01-01',
        rankingWeights: { coverage: 60, reporting: 20, accuracy: 20 },
        staleAfterHours: 168,
        phases: [
          {
            name: '示例阶段',
            kind: 'collect',
            startsAt: '2012-01-01T00:00:00+08:00',
            endsAt: '2012-01-20T17:00:00+08:00',
            forms: [1],
          },
        ],
      },
    }),
    expected: statuses(401, 201, 403, 403, 403),
  },
];
