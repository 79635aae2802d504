/**
 * How one visit of a profile page ended (核验结果). Only `read` carries a reading; an outcome of the
 * group "unreadable" never changes what is known about the account. Source: platform rules, section 3.
 */
export const OUTCOMES = [
  'read',
  'transient',
  'throttled',
  'blocked',
  'viewer-blocked',
  'captcha',
  'gone',
  'banned',
  'closed',
  'frozen',
  'hidden',
  'schema-drift',
  'identity-mismatch',
  'platform-closed',
  'unknown',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The platform states that the account is not there; believed only when confirmed. */
const ABSENT: readonly Outcome[] = ['gone', 'banned', 'closed'];
/** The whole host is closed to us for a while. */
const HOST_STOPPING: readonly Outcome[] = ['throttled', 'blocked', 'viewer-blocked', 'captcha'];

export function isAbsent(outcome: Outcome): boolean {
  return ABSENT.includes(outcome);
}

export function stopsHost(outcome: Outcome): boolean {
  return HOST_STOPPING.includes(outcome);
}
