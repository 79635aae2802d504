import type { Schemas } from '../api/schemas';
import type { Tone } from './StateTag.vue';

type Outcome = Schemas['CheckDto']['outcome'];

/**
 * Green: read. Red: the platform says that the account is not there. Amber: the platform stopped us. Gold: we could
 * not make it out, somebody should look. Blue: frozen, for a while only. Grey: nothing said of the account.
 */
const TONES: Record<Outcome, Tone> = {
  read: 'confirmed',
  gone: 'danger',
  banned: 'danger',
  closed: 'danger',
  throttled: 'stale',
  blocked: 'stale',
  'viewer-blocked': 'stale',
  captcha: 'stale',
  'schema-drift': 'gold',
  'identity-mismatch': 'gold',
  unknown: 'gold',
  frozen: 'claimed',
  transient: 'muted',
  hidden: 'muted',
  'platform-closed': 'muted',
};

/** The colour in which an outcome is shown everywhere. */
export function outcomeTone(outcome: Outcome): Tone {
  return TONES[outcome];
}

/** Every way in which a visit can end, in the order of the classifier's groups. */
export const OUTCOMES = Object.keys(TONES) as Outcome[];
