import { statuses, type AccessRow } from './access-row';

/** The figures for Prometheus know no visitors: without the token's setting there is no such address. */
export const METRICS_ACCESS: AccessRow[] = [
  { route: 'GET /api/metrics', expected: statuses(404, 404, 404, 404, 404) },
];
