import { maskEmail } from '../../../domain/email';
import { maskPhone } from '../../../domain/phone';
import type { Problem } from '../../../domain/problem';
import type { SheetReading } from '../../../ingest/forms/workbook-reading';
import { isContactKey } from './plan/row-contacts';

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

/** Problems without the contacts that they may quote: they are stored and shown as they are. */
export function maskProblems(problems: Problem[], { columns }: Pick<SheetReading, 'columns'>): Problem[] {
  const letters = new Set(
    Object.keys(columns)
      .filter(isContactKey)
      .map((key) => columns[key]!),
  );
  return problems.map((problem) =>
    problem.value !== null && problem.column !== null && letters.has(problem.column)
      ? { ...problem, value: maskContact(problem.value) }
      : problem,
  );
}
