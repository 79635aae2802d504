import { statuses, type AccessRow } from './access-row';

/** How the platforms are asked, and with what, is the committee's alone. */
export const SURFACES_ACCESS: AccessRow[] = [
  { route: 'GET /api/checking/surfaces', expected: statuses(401, 200, 403, 403, 403) },
  {
    route: 'PUT /api/checking/surfaces/:platform',
    request: () => ({ url: '/api/checking/surfaces/tencent', payload: { order: ['manual'] } }),
    expected: statuses(401, 200, 403, 403, 403),
  },
  {
    route: 'PUT /api/checking/credentials/:platform/:kind',
    request: () => ({ url: '/api/checking/credentials/sina/cookie', payload: { value: 'SUB=example' } }),
    expected: statuses(401, 200, 403, 403, 403),
  },
  {
    route: 'DELETE /api/checking/credentials/:platform/:kind',
    request: () => ({ url: '/api/checking/credentials/sina/cookie' }),
    expected: statuses(401, 200, 403, 403, 403),
  },
  {
    // Without a token nobody is asked.
    route: 'POST /api/checking/surfaces/:platform/:name/try',
    request: () => ({ url: '/api/checking/surfaces/sina/openapi/try', payload: {} }),
    expected: statuses(401, 200, 403, 403, 403),
  },
];
