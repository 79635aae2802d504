import type { AccessRow } from './access/access-row';
import { CORE_ACCESS } from './access/core.access';

/** Every route of the service and who may call it; a route without a row fails the test beside this file. */
export const ROUTE_ACCESS: AccessRow[] = [...CORE_ACCESS];
