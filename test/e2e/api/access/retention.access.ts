import { statuses, type AccessRow } from './access-row';

/** What is kept how long is the committee's to know. */
export const RETENTION_ACCESS: AccessRow[] = [
  { route: 'GET /api/checking/retention', expected: statuses(401, 200, 403, 403, 403) },
];
