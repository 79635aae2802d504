import type { Schemas } from '../../api/schemas';

type Host = Schemas['CheckingHostDto'];

/** How a host stands: paused, its pause run out, open again on trial, outside its hours, or open. */
export type HostStanding = 'stopped' | 'probing' | 'shut' | 'onTrial' | 'open';

/** The gravest that holds. A stop stays until the control account was read, also when its time has run out. */
export function hostStanding(host: Host, now: Date): HostStanding {
  if (host.stoppedUntil !== null) return new Date(host.stoppedUntil) > now ? 'stopped' : 'probing';
  if (!host.openNow) return 'shut';
  return host.stopLevel > 0 ? 'onTrial' : 'open';
}
