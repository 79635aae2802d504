import type { AccessRow } from './access/access-row';
import { ACCOUNTS_ACCESS } from './access/accounts.access';
import { CORE_ACCESS } from './access/core.access';
import { DEADLINES_ACCESS } from './access/deadlines.access';
import { DISCREPANCIES_ACCESS } from './access/discrepancies.access';
import { EVIDENCE_ACCESS } from './access/evidence.access';
import { HOSTS_ACCESS } from './access/hosts.access';
import { FIGURES_ACCESS } from './access/figures.access';
import { METRICS_ACCESS } from './access/metrics.access';
import { MANUAL_READINGS_ACCESS } from './access/manual-readings.access';
import { NOTICES_ACCESS } from './access/notices.access';
import { REGISTER_ACCESS } from './access/register.access';
import { RETENTION_ACCESS } from './access/retention.access';
import { INTAKES_ACCESS } from './access/intakes.access';
import { SUBMISSIONS_ACCESS } from './access/submissions.access';
import { SURFACES_ACCESS } from './access/surfaces.access';
import { TEMPLATES_ACCESS } from './access/templates.access';
import { VERSIONS_ACCESS } from './access/versions.access';

/** Every route of the service and who may call it; a route without a row fails the test beside this file. */
export const ROUTE_ACCESS: AccessRow[] = [
  ...CORE_ACCESS,
  ...EVIDENCE_ACCESS,
  ...FIGURES_ACCESS,
  ...HOSTS_ACCESS,
  ...ACCOUNTS_ACCESS,
  ...DEADLINES_ACCESS,
  ...DISCREPANCIES_ACCESS,
  ...METRICS_ACCESS,
  ...MANUAL_READINGS_ACCESS,
  ...NOTICES_ACCESS,
  ...REGISTER_ACCESS,
  ...RETENTION_ACCESS,
  ...INTAKES_ACCESS,
  ...SUBMISSIONS_ACCESS,
  ...SURFACES_ACCESS,
  ...TEMPLATES_ACCESS,
  ...VERSIONS_ACCESS,
];
