import { ProblemException } from './problem.exception';
import type { Visitor } from './visitor';

/**
 * The unit whose rows may be listed: a unit's visitor gets its own and 404 when asking for another; everybody
 * else the unit asked for, or all (null).
 */
export function unitScope(unitId: number | undefined, visitor: Visitor): number | null {
  if (visitor.role !== 'unit') return unitId ?? null;
  if (unitId !== undefined && unitId !== visitor.unitId) {
    throw ProblemException.notFound('UNIT.NOT_FOUND', '没有这个填报单位，或无权查看。');
  }
  return visitor.unitId;
}
