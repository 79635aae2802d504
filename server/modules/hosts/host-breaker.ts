/** How long a host is left alone after its first, second and every further throttle or block, in minutes. */
export const STOP_MINUTES = [30, 120, 24 * 60] as const;

/** The stop level after one more refusal: 1, 2 or 3. A host that is stopped already stays at its level. */
export function nextStopLevel(level: number, isStopped: boolean): number {
  return isStopped ? level : Math.min(level + 1, STOP_MINUTES.length);
}

/** A Retry-After is honoured up to a week: one that asks for longer is probed then, with the control account alone. */
const LONGEST_STOP_SECONDS = 7 * 24 * 3600;

/** How long to stop at a level, in seconds; a longer Retry-After of the platform is honoured, up to a week. */
export function stopSeconds(level: number, retryAfterSeconds: number | null): number {
  const index = Math.min(Math.max(level, 1), STOP_MINUTES.length) - 1;
  const asked = Math.min(retryAfterSeconds ?? 0, LONGEST_STOP_SECONDS);
  return Math.max(STOP_MINUTES[index]! * 60, asked);
}
