import type { DeadlineException } from '../api/useDeadlineExceptions';
import type { Phase } from '../api/useCampaign';

const LAST_HOURS_MS = 24 * 3_600_000;

/**
 * How far a phase is for who hands in. before: in time; last-hours: in time, for less than a day; late: past the
 * cut-off, still taken; locked: not taken any more; excepted: locked, but this unit may still hand in.
 */
export type DeadlineStage = 'before' | 'last-hours' | 'late' | 'locked' | 'excepted';

export interface PhaseStage {
  stage: DeadlineStage;
  /** What is counted down to: cut-off, lock or the end of the exception; null when nothing follows. */
  until: string | null;
}

type Exception = Pick<DeadlineException, 'until' | 'grantedAt' | 'withdrawnAt' | 'form'>;

/** At the very moment of the cut-off one is in time, at that of the lock still late, as the service decides. */
export function stageOf(phase: Phase, exceptions: readonly Exception[], now: Date): PhaseStage {
  const left = Date.parse(phase.endsAt) - now.getTime();
  if (left >= 0) return { stage: left < LAST_HOURS_MS ? 'last-hours' : 'before', until: phase.endsAt };
  if (!isLockedAt(phase, now)) return { stage: 'late', until: phase.locksAt };
  const [longest] = standing(exceptions, now);
  return longest ? { stage: 'excepted', until: longest.until } : { stage: 'locked', until: null };
}

export function isLockedAt({ locksAt }: Pick<Phase, 'locksAt'>, now: Date): boolean {
  return locksAt !== null && now.getTime() > Date.parse(locksAt);
}

/** The exceptions that hold now, the longest first. */
export function standing<One extends Exception>(exceptions: readonly One[], now: Date): One[] {
  const at = now.getTime();
  return exceptions
    .filter((each) => Date.parse(each.grantedAt) <= at && at <= Date.parse(each.until) && !each.withdrawnAt)
    .sort((a, b) => Date.parse(b.until) - Date.parse(a.until));
}

/**
 * The collect phase that one hands in for now: the newest begun while it takes anything in time or before its
 * lock; otherwise the next one, and after the last the last.
 */
export function phaseAtHand(phases: readonly Phase[], now: Date): Phase | undefined {
  const collecting = phases.filter((phase) => phase.kind === 'collect');
  const begun = collecting.findLast((phase) => Date.parse(phase.startsAt) <= now.getTime());
  const next = collecting.find((phase) => Date.parse(phase.endsAt) >= now.getTime());
  return begun && (!next || isOpen(begun, now)) ? begun : (next ?? begun);
}

/** A phase that never locks is over with its cut-off as soon as another one is to come. */
function isOpen(phase: Phase, now: Date): boolean {
  return now.getTime() <= Date.parse(phase.locksAt ?? phase.endsAt);
}
