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

/** The platform did not answer with a page about the account: no answer at all, or it turned us away. */
const UNANSWERED: readonly Outcome[] = [...HOST_STOPPING, 'transient', 'platform-closed'];
/** The page was there and was not understood. */
const NOT_UNDERSTOOD: readonly Outcome[] = ['schema-drift', 'unknown'];

/** Did the platform answer with a page of its own, understood or not? */
export function isAnswer(outcome: Outcome): boolean {
  return !UNANSWERED.includes(outcome);
}

/** Was there a page that the parser could not make sense of? A rise of these means that the page has changed. */
export function isDrift(outcome: Outcome): boolean {
  return NOT_UNDERSTOOD.includes(outcome);
}
