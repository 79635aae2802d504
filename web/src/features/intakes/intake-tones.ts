import type { Tone } from '../../ui/StateTag.vue';
import type { Intake, IntakeRow } from './intake-answers';
import type { SheetOutcome } from './result-groups';

type Change = IntakeRow['change'];
type Severity = IntakeRow['problems'][number]['severity'];

/** Open work is gold, what was taken green, what was left aside grey. */
export const INTAKE_TONES: Record<Intake['state'], Tone> = {
  open: 'gold',
  committing: 'gold',
  committed: 'confirmed',
  cancelled: 'muted',
};

export const CHANGE_TONES: Record<Change, Tone> = {
  new: 'confirmed',
  changed: 'gold',
  unchanged: 'muted',
  missing: 'claimed',
};

export const SEVERITY_TONES: Record<Severity, Tone> = { error: 'danger', warning: 'stale', hint: 'claimed' };

export const OUTCOME_TONES: Record<SheetOutcome, Tone> = {
  accepted: 'confirmed',
  unchanged: 'muted',
  partly: 'stale',
  refused: 'danger',
};
