import type { FormNumber } from './form';
import { shanghaiDay } from './local-time';

/** collect: units hand in forms until the cut-off. assist: the committee opens, verifies and hands over. */
export type PhaseKind = 'collect' | 'assist';

/** Which organizations (and their cadres) a due form speaks of in a phase. */
export type FormScope = 'above-branch' | 'branch' | 'any';

export interface DueForm {
  form: FormNumber;
  scope: FormScope;
}

/** What the rules need to know of a phase (阶段): its window, whose end is the cut-off, and its forms. */
export interface PhaseWindow {
  kind: PhaseKind;
  startsAt: Date;
  /** The cut-off (截止时间). */
  endsAt: Date;
  dueForms: DueForm[];
}

/** Is something received at this moment late (迟报)? The cut-off alone decides: at 17:00:00 sharp it is on time. */
export function isLate(phase: Pick<PhaseWindow, 'endsAt'>, receivedAt: Date): boolean {
  return receivedAt > phase.endsAt;
}

/** Has the cut-off passed, so that what is not there is missing? At the very moment of the cut-off it has not. */
export function isCutOff(phase: Pick<PhaseWindow, 'endsAt'>, at: Date): boolean {
  return at > phase.endsAt;
}

/**
 * The phases running at a moment, in the campaign's order. A phase runs from the beginning of its first to
 * the end of its last local day, so a boundary day belongs to both neighbours. Empty outside the campaign.
 */
export function phasesAt<P extends PhaseWindow>(phases: readonly P[], at: Date): P[] {
  const day = shanghaiDay(at);
  return phases.filter((phase) => shanghaiDay(phase.startsAt) <= day && day <= shanghaiDay(phase.endsAt));
}

/**
 * The collect phase that forms received at this moment belong to when they do not say so themselves: the one
 * running, else the newest that has begun. Null before the first one begins.
 */
export function collectPhaseFor<P extends PhaseWindow>(phases: readonly P[], receivedAt: Date): P | null {
  const collecting = phases.filter((phase) => phase.kind === 'collect');
  const day = shanghaiDay(receivedAt);
  const begun = collecting.filter((phase) => shanghaiDay(phase.startsAt) <= day);
  return phasesAt(collecting, receivedAt)[0] ?? begun.at(-1) ?? null;
}

/** The numbers of the forms due in a phase, ascending, each once. */
export function dueFormNumbers(phase: Pick<PhaseWindow, 'dueForms'>): FormNumber[] {
  return [...new Set(phase.dueForms.map((due) => due.form))].sort((a, b) => a - b);
}
