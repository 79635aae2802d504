import { dueFormNumbers } from '../../../domain/campaign';
import { holdsAt } from '../../../domain/deadline';
import type { FormNumber } from '../../../domain/form';
import { shanghaiMinute } from '../../../domain/local-time';
import type { Phase } from '../campaigns/phase.entity';

/** An exception that somebody wants to grant, and the phase, with its exceptions, that it is for. */
export interface WantedException {
  phase: Phase;
  unitId: number;
  form: FormNumber | null;
  until: Date;
  now: Date;
}

/** Why an exception cannot be granted, as code and sentence; null when it can. */
export function exceptionProblem(wanted: WantedException): { code: string; message: string } | null {
  const { phase, form, until, now } = wanted;
  const name = `“${phase.name}”`;
  if (phase.locksAt === null) {
    return {
      code: 'EXCEPTION.NO_LOCK',
      message: `${name}没有设锁定时间，逾期仍可报送，不需要准予补报；要先锁定，请设锁定时间。`,
    };
  }
  if (form !== null && !dueFormNumbers(phase).includes(form)) {
    return {
      code: 'EXCEPTION.FORM_NOT_DUE',
      message: `${name}不收附表${form}，请另选附表，或不选附表而准予补报全部附表。`,
    };
  }
  if (until <= phase.locksAt || until <= now) {
    const after = shanghaiMinute(until <= now ? now : phase.locksAt);
    return { code: 'EXCEPTION.UNTIL_TOO_EARLY', message: `补报期限应晚于 ${after}，请改后重试。` };
  }
  return repeatProblem(wanted);
}

/** One that says no more than what stands already would only blur the history. */
function repeatProblem({ phase, unitId, form, until, now }: WantedException) {
  const standing = phase.exceptions.find(
    (each) =>
      each.unitId === unitId &&
      (each.form === null || each.form === form) &&
      each.until >= until &&
      holdsAt(each, now),
  );
  if (!standing) return null;
  return {
    code: 'EXCEPTION.STANDS',
    message: `该单位已获准补报至 ${shanghaiMinute(standing.until)}，不必重复；要延长，请填更晚的期限。`,
  };
}
