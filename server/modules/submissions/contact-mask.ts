import { maskEmail } from '../../../domain/email';
import { maskPhone } from '../../../domain/phone';
import type { Problem } from '../../../domain/problem';

/** Seven digits in a row, however they are parted, may be somebody's phone; Sina's uids stand with other codes. */
const PHONE_LIKE = /\d(?:[\s-]?\d){6,}/g;
const CONTACT_CODES = /^(PHONE|EMAIL|PERSON|TEXT|CELL)\./;

/** A contact as anybody may see it: `138****1234`, `z***@example.com`, `张**`. */
export function maskContact(value: string): string {
  if (value.includes('@')) return maskEmail(value);
  if (/\d{4}$/.test(value)) return maskPhone(value);
  const [first = '', ...rest] = [...value];
  return first + '*'.repeat(Math.min(rest.length, 3));
}

export function maskContacts(contacts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(contacts).map(([key, value]) => [key, maskContact(value)]));
}

/** A problem without the phone or e-mail that it may quote: it is stored and shown as it is. */
export function maskProblem(problem: Problem): Problem {
  if (problem.value === null || !CONTACT_CODES.test(problem.code)) return problem;
  const value = problem.value.includes('@')
    ? maskEmail(problem.value)
    : problem.value.replace(PHONE_LIKE, maskPhone);
  return { ...problem, value };
}
