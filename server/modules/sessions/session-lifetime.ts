const HOUR = 3_600_000;
/** Without a request a session ends after 12 hours; in any case after 7 days. */
const IDLE_MS = 12 * HOUR;
export const LONGEST_SECONDS = 7 * 24 * 3600;
/** A session in use is written at most this often. */
const TOUCH_MS = 60_000;

/** When a session ends that was last used at this moment. */
export function sessionEnd(createdAt: Date, lastSeenAt: Date): Date {
  return new Date(Math.min(lastSeenAt.getTime() + IDLE_MS, createdAt.getTime() + LONGEST_SECONDS * 1000));
}

export function isOver(session: { expiresAt: Date }, now: Date): boolean {
  return session.expiresAt <= now;
}

export function isWorthTouching(session: { lastSeenAt: Date }, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= TOUCH_MS;
}
