import { statuses, type AccessRow } from './access-row';

const until = '2013-01-10T17:00:00+08:00';

/** What is missing, phases, and who may hand in after their lock. No phase of this world is locked, so nothing can be excepted. */
export const DEADLINES_ACCESS: AccessRow[] = [
  {
    route: 'GET /api/progress/missing',
    request: ({ phase }) => ({ url: `/api/progress/missing?phaseId=${phase.id}` }),
    expected: statuses(401, 200, 200, 200, 200),
    shows: ({ unit }) => unit.name,
    showsTo: ['committee', 'unitOwn', 'viewer'],
  },
  {
    route: 'PATCH /api/phases/:id',
    request: ({ phase }) => ({ url: `/api/phases/${phase.id}`, payload: { name: phase.name } }),
    expected: statuses(401, 200, 403, 403, 403),
  },
  {
    route: 'GET /api/phases/:id/exceptions',
    request: ({ phase }) => ({ url: `/api/phases/${phase.id}/exceptions` }),
    expected: statuses(401, 200, 200, 200, 403),
  },
  {
    route: 'POST /api/phases/:id/exceptions',
    request: ({ phase, unit }) => ({
      url: `/api/phases/${phase.id}/exceptions`,
      payload: { unitId: unit.id, until, reason: '示例原因' },
    }),
    expected: statuses(401, 422, 403, 403, 403),
  },
  {
    route: 'POST /api/phases/:id/exceptions/:exceptionId/withdraw',
    request: ({ phase }) => ({ url: `/api/phases/${phase.id}/exceptions/2147483647/withdraw` }),
    expected: statuses(401, 404, 403, 403, 403),
  },
];
