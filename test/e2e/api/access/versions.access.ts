import { statuses, type AccessRow } from './access-row';
import { SHOWN } from './access-world';

/** Versions of forms laid beside each other, a holder's history, and what lay in the inbox folder: contacts never in full. */
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
  {
    route: 'GET /api/holders/:id',
    request: ({ cadre }) => ({ url: `/api/holders/${cadre.id}` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => SHOWN.cadre,
  },
  {
    route: 'GET /api/holders/:id',
    request: ({ organizationHolder }) => ({ url: `/api/holders/${organizationHolder.id}` }),
    expected: statuses(401, 200, 200, 404, 200),
    shows: () => SHOWN.organization,
    showsTo: ['committee', 'unitOwn', 'viewer'],
  },
  {
    route: 'GET /api/holders/:id/history',
    request: ({ cadre }) => ({ url: `/api/holders/${cadre.id}/history` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => SHOWN.fileName,
  },
  {
    route: 'GET /api/holders/:id/history',
    request: ({ cadre }) => ({ url: `/api/holders/${cadre.id}/history` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => SHOWN.phone,
    showsTo: [],
  },
  {
    route: 'GET /api/holders/:id/history',
    request: ({ organizationHolder }) => ({ url: `/api/holders/${organizationHolder.id}/history` }),
    expected: statuses(401, 200, 200, 404, 200),
    shows: () => SHOWN.organizationNickname,
    showsTo: ['committee', 'unitOwn', 'viewer'],
  },
  { route: 'GET /api/inbox', expected: statuses(401, 200, 403, 403, 403) },
];
