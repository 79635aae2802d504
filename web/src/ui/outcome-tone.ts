import type { Schemas } from '../api/schemas';
import type { Tone } from './StateTag.vue';

const ABSENT = ['gone', 'banned', 'closed'];
const STOPPED = ['throttled', 'blocked', 'viewer-blocked', 'captcha'];

/** Green for a page that could be read, red for one that is gone, amber where the platform stopped us. */
export function outcomeTone(outcome: Schemas['CheckDto']['outcome']): Tone {
  if (outcome === 'read') return 'confirmed';
  if (ABSENT.includes(outcome)) return 'danger';
  return STOPPED.includes(outcome) ? 'stale' : 'muted';
}
