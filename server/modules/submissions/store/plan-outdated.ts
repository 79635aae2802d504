/** Somebody else wrote what this plan was made from in the meantime: read again and plan again. */
export class PlanOutdated extends Error {}

/** PostgreSQL's unique violation, serialization failure and deadlock: somebody else was at it too. */
const RETRYABLE_STATES = new Set(['23505', '40001', '40P01']);

/** Is the fault gone when the same work is planned afresh? */
export function isWorthRetrying(fault: unknown): boolean {
  if (fault instanceof PlanOutdated) return true;
  const { driverError } = (fault ?? {}) as { driverError?: { code?: unknown } };
  return RETRYABLE_STATES.has(String(driverError?.code));
}
