import { statuses, type AccessRow } from './access-row';
import { SHOWN } from './access-world';

const EVERYBODY = statuses(401, 200, 200, 200, 200);

/** Progress, ranking, units, holders and the export: counts for everybody, persons only for whom they concern. */
export const FIGURES_ACCESS: AccessRow[] = [
  { route: 'GET /api/progress/overview', expected: EVERYBODY },
  { route: 'GET /api/progress/burn-up', expected: EVERYBODY },
  {
    route: 'GET /api/progress/reporting',
    request: ({ phase }) => ({ url: `/api/progress/reporting?phaseId=${phase.id}` }),
    expected: EVERYBODY,
    shows: ({ unit }) => unit.name,
    showsTo: ['committee', 'unitOwn', 'viewer'],
  },
  { route: 'GET /api/ranking', expected: EVERYBODY },
  { route: 'GET /api/units', expected: EVERYBODY },
  {
    route: 'GET /api/units/:id',
    request: ({ unit }) => ({ url: `/api/units/${unit.id}` }),
    expected: statuses(401, 200, 200, 404, 200),
  },
  {
    route: 'GET /api/holders',
    request: () => ({ url: '/api/holders?category=cadre' }),
    expected: statuses(401, 200, 200, 200, 403),
    shows: () => SHOWN.cadre,
  },
  {
    route: 'GET /api/holders',
    request: ({ unit }) => ({ url: `/api/holders?category=organization&unitId=${unit.id}` }),
    expected: statuses(401, 200, 200, 404, 200),
    shows: () => SHOWN.organization,
    showsTo: ['committee', 'unitOwn', 'viewer'],
  },
  {
    route: 'GET /api/holders',
    request: () => ({ url: '/api/holders?category=organization' }),
    expected: EVERYBODY,
    shows: () => SHOWN.organization,
    showsTo: ['committee', 'unitOwn', 'viewer'],
  },
  {
    route: 'GET /api/holders/:id/contacts',
    request: ({ cadre }) => ({ url: `/api/holders/${cadre.id}/contacts` }),
    expected: statuses(401, 200, 403, 403, 403),
    shows: () => SHOWN.phone,
    showsTo: ['committee'],
  },
  { route: 'GET /api/exports/progress.xlsx', expected: EVERYBODY },
];
