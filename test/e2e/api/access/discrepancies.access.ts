import { statuses, type AccessRow } from './access-row';
import { SHOWN } from './access-world';

/** What form and page disagree on: names persons, so not for the viewer. */
export const DISCREPANCIES_ACCESS: AccessRow[] = [
  {
    route: 'GET /api/discrepancies',
    expected: statuses(401, 200, 200, 200, 403),
    shows: () => SHOWN.cadre,
  },
  {
    route: 'GET /api/discrepancies',
    request: ({ unit }) => ({ url: `/api/discrepancies?unitId=${unit.id}` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => SHOWN.cadre,
  },
  {
    route: 'GET /api/discrepancies/counts',
    request: ({ unit }) => ({ url: `/api/discrepancies/counts?unitId=${unit.id}` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => '"count":1',
  },
];
