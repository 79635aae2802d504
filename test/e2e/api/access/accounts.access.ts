import { statuses, type AccessRow } from './access-row';
import { SHOWN } from './access-world';

/** Accounts and their checks. The viewer sees organizations and projects, no person. */
export const ACCOUNTS_ACCESS: AccessRow[] = [
  {
    route: 'GET /api/accounts',
    expected: statuses(401, 200, 200, 200, 200),
    shows: () => SHOWN.cadreNickname,
  },
  {
    route: 'GET /api/accounts',
    expected: statuses(401, 200, 200, 200, 200),
    shows: () => SHOWN.organizationNickname,
    showsTo: ['committee', 'unitOwn', 'viewer'],
  },
  {
    route: 'GET /api/accounts',
    request: ({ unit }) => ({ url: `/api/accounts?unitId=${unit.id}` }),
    expected: statuses(401, 200, 200, 404, 200),
    shows: () => SHOWN.cadreNickname,
  },
  {
    route: 'GET /api/accounts/:id',
    request: ({ cadreAccount }) => ({ url: `/api/accounts/${cadreAccount.id}` }),
    expected: statuses(401, 200, 200, 404, 404),
    shows: () => SHOWN.cadreNickname,
  },
  {
    route: 'GET /api/accounts/:id',
    request: ({ organizationAccount }) => ({ url: `/api/accounts/${organizationAccount.id}` }),
    expected: statuses(401, 200, 200, 404, 200),
    shows: () => SHOWN.organizationNickname,
    showsTo: ['committee', 'unitOwn', 'viewer'],
  },
  {
    route: 'POST /api/accounts/:id/check',
    request: ({ cadreAccount }) => ({ url: `/api/accounts/${cadreAccount.id}/check` }),
    expected: statuses(401, 200, 200, 404, 403),
  },
  { route: 'GET /api/checks/state', expected: statuses(401, 200, 403, 403, 200) },
];
