import { statuses, type AccessRow } from './access-row';

const MISSING = 999_999;

/** What is told, and how: units read their own; channels, reminders and their texts are the committee's. */
export const NOTICES_ACCESS: AccessRow[] = [
  { route: 'GET /api/notices', expected: statuses(401, 200, 200, 200, 403) },
  {
    route: 'GET /api/notices',
    request: ({ unit }) => ({ url: `/api/notices?unitId=${unit.id}` }),
    expected: statuses(401, 200, 200, 404, 403),
  },
  { route: 'GET /api/notices/unread', expected: statuses(401, 200, 200, 200, 403) },
  {
    route: 'POST /api/notices/:id/reading',
    request: () => ({ url: `/api/notices/${MISSING}/reading` }),
    expected: statuses(401, 403, 404, 404, 403),
  },
  { route: 'GET /api/notice-channels', expected: statuses(401, 200, 403, 403, 403) },
  {
    route: 'POST /api/notice-channels',
    request: (_world, n) => ({
      payload: {
        kind: 'wecom',
        name: `示例群${n}`,
        settings: { url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=example' },
      },
    }),
    expected: statuses(401, 201, 403, 403, 403),
  },
  {
    route: 'PATCH /api/notice-channels/:id',
    request: () => ({ url: `/api/notice-channels/${MISSING}`, payload: { enabled: false } }),
    expected: statuses(401, 404, 403, 403, 403),
  },
  {
    route: 'DELETE /api/notice-channels/:id',
    request: () => ({ url: `/api/notice-channels/${MISSING}` }),
    expected: statuses(401, 404, 403, 403, 403),
  },
  {
    route: 'POST /api/notice-channels/:id/test',
    request: () => ({ url: `/api/notice-channels/${MISSING}/test`, payload: {} }),
    expected: statuses(401, 404, 403, 403, 403),
  },
  {
    route: 'GET /api/notice-addresses/:unitId',
    request: ({ unit }) => ({ url: `/api/notice-addresses/${unit.id}` }),
    expected: statuses(401, 200, 200, 404, 403),
  },
  {
    route: 'PUT /api/notice-addresses/:unitId',
    request: ({ unit }) => ({
      url: `/api/notice-addresses/${unit.id}`,
      payload: { email: 'shili@example.com' },
    }),
    expected: statuses(401, 200, 200, 404, 403),
  },
  { route: 'GET /api/reminders', expected: statuses(401, 200, 403, 403, 403) },
  {
    route: 'POST /api/reminders',
    request: () => ({ payload: { phaseId: MISSING, channelIds: [] } }),
    expected: statuses(401, 404, 403, 403, 403),
  },
  {
    route: 'PUT /api/reminders/automatic/:campaignId',
    request: ({ campaign }) => ({
      url: `/api/reminders/automatic/${campaign.id}`,
      payload: { automatic: false },
    }),
    expected: statuses(401, 200, 403, 403, 403),
  },
];
