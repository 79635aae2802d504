import { HttpStatus } from '@nestjs/common';
import { ProblemException } from '../../http/problem.exception';

/** Throws (422) when something would close before, or on the day, it opens. */
export function refuseDays(of: { openedOn?: string | null; closedOn?: string | null }): void {
  if (!of.openedOn || !of.closedOn || of.openedOn < of.closedOn) return;
  const message = `撤销日期 ${of.closedOn} 不晚于成立日期 ${of.openedOn}，请改正其中一个。`;
  throw new ProblemException({ code: 'REGISTER.DAYS_REVERSED', message }, HttpStatus.UNPROCESSABLE_ENTITY);
}
