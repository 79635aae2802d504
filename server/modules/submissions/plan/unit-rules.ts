import { shanghaiDay } from '../../../../domain/local-time';
import type { Problem } from '../../../../domain/problem';
import type { PlanInput } from './submission-plan';

/** A sheet of a unit that is closed is taken all the same, with a warning: nothing is expected of it any more. */
export function unitProblems({ unit, receivedAt }: Pick<PlanInput, 'unit' | 'receivedAt'>): Problem[] {
  const { name, closedOn = null } = unit;
  if (closedOn === null || closedOn > shanghaiDay(receivedAt)) return [];
  const message = `填报单位“${name}”已于 ${closedOn} 停用，不再要求报送；本表照收，请核对填报单位是否写对。`;
  return [{ code: 'SHEET.UNIT_CLOSED', severity: 'warning', row: null, column: null, value: name, message }];
}
