/** How long a host is left alone after its first, second and every further throttle or block, in minutes. */
export const STOP_MINUTES = [30, 120, 24 * 60] as const;

/** The stop level after one more refusal: 1, 2 or 3. A host that is stopped already stays at its level. */
export function nextStopLevel(level: number, isStopped: boolean): number {
  return isStopped ? level : Math.min(level + 1, STOP_MINUTES.length);
}

/** How long to stop at a level, in seconds; a longer Retry-After of the platform is honoured. */
export function stopSeconds(level: number, retryAfterSeconds: number | null): number {
  const index = Math.min(Math.max(level, 1), STOP_MINUTES.length) - 1;
  return Math.max(STOP_MINUTES[index]! * 60, retryAfterSeconds ?? 0);
}
