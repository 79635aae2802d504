import type { FormNumber } from './form';

/** collect: units hand in forms until the cut-off. assist: the committee opens, verifies and hands over. */
export type PhaseKind = 'collect' | 'assist';

/** Which organizations (and their cadres) a due form speaks of in a phase. */
export type FormScope = 'above-branch' | 'branch' | 'any';

export interface DueForm {
  form: FormNumber;
  scope: FormScope;
}
