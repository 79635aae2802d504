import { isLate } from './campaign';
import type { FormNumber } from './form';

/**
 * How something handed in for a phase at a moment is taken. on-time: by the cut-off. late: after it, accepted and
 * marked. excepted: after the lock (锁定), accepted by a named exception (准予补报) and late all the same.
 * locked: not accepted any more.
 */
export const DEADLINES = ['on-time', 'late', 'excepted', 'locked'] as const;
export type Deadline = (typeof DEADLINES)[number];

/** What the rules need to know of a phase: its cut-off, and the moment after which it takes nothing; null: never. */
export interface PhaseDeadline {
  endsAt: Date;
  locksAt: Date | null;
}

/** Leave for one unit to hand a form in after the lock, until a moment. Withdrawn ones are kept. */
export interface DeadlineException {
  unitId: number;
  /** Null: every form of the phase. */
  form: FormNumber | null;
  until: Date;
  grantedAt: Date;
  withdrawnAt: Date | null;
}

export interface DeadlineQuestion {
  phase: PhaseDeadline;
  /** Of this phase; those of other units and forms may be among them. */
  exceptions: readonly DeadlineException[];
  unitId: number;
  form: FormNumber;
  at: Date;
}

/** Has the phase been locked? At the very moment of the lock it is still open, as it is at the cut-off. */
export function isLocked({ locksAt }: Pick<PhaseDeadline, 'locksAt'>, at: Date): boolean {
  return locksAt !== null && at > locksAt;
}

/** Does an exception hold at a moment: from the moment it was granted through its last one, unless withdrawn? */
export function holdsAt(exception: DeadlineException, at: Date): boolean {
  const { grantedAt, until, withdrawnAt } = exception;
  return grantedAt <= at && at <= until && (withdrawnAt === null || at < withdrawnAt);
}

/**
 * The exceptions that let a unit hand a form in at a moment, the longest-lasting first. Empty when none does;
 * they say nothing of whether the phase is locked at all.
 */
export function standingExceptions<Exception extends DeadlineException>({
  exceptions,
  unitId,
  form,
  at,
}: Omit<DeadlineQuestion, 'phase' | 'exceptions'> & { exceptions: readonly Exception[] }): Exception[] {
  return exceptions
    .filter((each) => each.unitId === unitId && (each.form === null || each.form === form))
    .filter((each) => holdsAt(each, at))
    .sort((a, b) => b.until.getTime() - a.until.getTime());
}

/**
 * How a form of a unit is taken at a moment. Late is accepted and marked, never refused, until the committee's
 * lock; an exception opens the form again but does not make it punctual. Domain rules, sections 3 and 5.
 */
export function deadlineOf(question: DeadlineQuestion): Deadline {
  const { phase, at } = question;
  if (!isLate(phase, at)) return 'on-time';
  if (!isLocked(phase, at)) return 'late';
  return standingExceptions(question).length > 0 ? 'excepted' : 'locked';
}
