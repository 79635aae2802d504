import { holdsAt } from '../../../domain/deadline';
import type { DeadlineExceptionDto } from './deadline-exception.dto';
import type { DeadlineException } from './deadline-exception.entity';

/** An exception, loaded with its unit and people, as the API shows it at a moment. */
export function exceptionToDto(exception: DeadlineException, now: Date): DeadlineExceptionDto {
  const { id, phaseId, unitId, form, reason, unit, grantedBy, withdrawnAt, withdrawnBy } = exception;
  return {
    ...{ id, phaseId, unitId, form, reason },
    unitName: unit.name,
    until: exception.until.toISOString(),
    grantedAt: exception.grantedAt.toISOString(),
    grantedBy: grantedBy?.displayName ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    withdrawnBy: withdrawnBy?.displayName ?? null,
    state: withdrawnAt ? 'withdrawn' : holdsAt(exception, now) ? 'standing' : 'over',
  };
}
