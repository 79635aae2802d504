import { statuses, type AccessRow } from './access-row';

/** Empty forms with the unit's own organizations: for the committee and for the unit itself. */
export const TEMPLATES_ACCESS: AccessRow[] = [
  {
    route: 'GET /api/templates/workbook.xlsx',
    request: ({ unit, phase }) => ({
      url: `/api/templates/workbook.xlsx?unitId=${unit.id}&phaseId=${phase.id}`,
    }),
    expected: statuses(401, 200, 200, 404, 403),
  },
  {
    route: 'GET /api/templates/all.zip',
    request: ({ phase }) => ({ url: `/api/templates/all.zip?phaseId=${phase.id}` }),
    expected: statuses(401, 200, 403, 403, 403),
  },
];
