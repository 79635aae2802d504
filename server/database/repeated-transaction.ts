import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';

const ATTEMPTS = 4;
/** Deadlock, serialization failure, and two who make the same row at the same time. */
const WORTH_REPEATING = new Set(['40P01', '40001', '23505']);

/** Does the work in one transaction: all of it or nothing, again when another transaction stood in its way. */
export async function repeatedTransaction<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await dataSource.transaction(work);
    } catch (fault) {
      if (attempt === ATTEMPTS || !WORTH_REPEATING.has(sqlState(fault))) throw fault;
    }
  }
}

/** The SQLSTATE of a fault of the database; empty for any other fault. */
export function sqlState(fault: unknown): string {
  const code: unknown = fault instanceof QueryFailedError ? fault.driverError?.code : undefined;
  return typeof code === 'string' ? code : '';
}
