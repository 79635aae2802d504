import type { Schemas } from '../../api/schemas';
import type { Tone } from '../../ui/StateTag.vue';

/** The colour of each state in which a due holder may be. */
export const HOLDER_TONES: Record<Schemas['HolderRowDto']['state'], Tone> = {
  confirmed: 'confirmed',
  stale: 'stale',
  claimed: 'claimed',
  opened: 'gold',
  none: 'muted',
  unreported: 'danger',
};

/** The colour of each kind of thing that may happen to a holder. */
export const HISTORY_TONES: Record<Schemas['HolderHistoryEntryDto']['kind'], Tone> = {
  stated: 'claimed',
  'account-added': 'claimed',
  'account-passed': 'stale',
  'claim-opened': 'claimed',
  'claim-closed': 'muted',
  'verification-gained': 'confirmed',
  'verification-changed': 'confirmed',
  'verification-lost': 'danger',
  'discrepancy-opened': 'danger',
  'discrepancy-closed': 'muted',
  'register-changed': 'gold',
};
