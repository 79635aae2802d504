import { statuses, type AccessRow } from './access-row';
import { SHOWN } from './access-world';

/** What is kept of visits as proof: the committee's, and the unit's own. */
export const EVIDENCE_ACCESS: AccessRow[] = [
  {
    route: 'GET /api/checks/:id/evidence',
    request: ({ check }) => ({ url: `/api/checks/${check.id}/evidence` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => '示例主页',
  },
  {
    route: 'GET /api/checks/:id/evidence/file',
    request: ({ check }) => ({ url: `/api/checks/${check.id}/evidence/file` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => '示例主页',
  },
  {
    route: 'GET /api/checks/:id/comparison',
    request: ({ check }) => ({ url: `/api/checks/${check.id}/comparison` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => SHOWN.cadreNickname,
  },
  { route: 'GET /api/checking/evidence', expected: statuses(401, 200, 403, 403, 200) },
];
