import type { EntityManager } from 'typeorm';

/** From so many rows on, tables may have grown to many times what the database believes them to be. */
const MANY_ROWS = 5000;

/**
 * After a large sheet: without it the database plans the rest of the transaction for tables of their former size, and
 * joins 100,000 rows with 100,000 one by one.
 */
export async function refreshStatistics(manager: EntityManager, rowsWritten: number): Promise<void> {
  if (rowsWritten >= MANY_ROWS) await manager.query('ANALYZE holders, accounts, submission_rows, claims');
}
