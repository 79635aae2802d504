import type { Schemas } from '../../api/schemas';
import type { Role } from '../../api/session';

type Cell = Schemas['ReportingCellDto'];

/** Who looks at the matrix: of which role, and has the phase been locked? */
export interface Looker {
  role: Role | null;
  isLocked: boolean;
  /** Figures of a past day: nothing can be done about them. */
  isPast: boolean;
}

/**
 * What can be done about a form that is not received: handed in while the phase takes it (viewers cannot), or, once
 * it is locked, let in by the committee. Null where nothing can.
 */
export function cellAction(cell: Cell, { role, isLocked, isPast }: Looker): 'upload' | 'pick' | null {
  if (isPast || role === 'viewer' || role === null || !isOutstanding(cell)) return null;
  if (!isLocked || cell.exceptedUntil) return 'upload';
  return role === 'committee' ? 'pick' : null;
}

/** Expected, and missing, still to come, or handed in with every row refused. */
export function isOutstanding({ expected, state }: Pick<Cell, 'expected' | 'state'>): boolean {
  return expected && (state === 'missing' || state === 'pending' || state === 'nothing-taken');
}
