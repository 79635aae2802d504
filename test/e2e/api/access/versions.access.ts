import { statuses, type AccessRow } from './access-row';
import { SHOWN } from './access-world';

/** Versions of forms laid beside each other: contacts never in full. */
export const VERSIONS_ACCESS: AccessRow[] = [
  {
    route: 'GET /api/submissions/:id/comparison',
    request: ({ submission }) => ({ url: `/api/submissions/${submission.id}/comparison` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => SHOWN.cadre,
  },
  {
    route: 'GET /api/submissions/:id/comparison',
    request: ({ submission }) => ({
      url: `/api/submissions/${submission.id}/comparison?with=${submission.id}`,
    }),
    expected: statuses(401, 200, 200, 404, 403),
  },
  {
    route: 'GET /api/submissions/:id/comparison',
    request: ({ submission }) => ({ url: `/api/submissions/${submission.id}/comparison` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => SHOWN.phone,
    showsTo: [],
  },
];
