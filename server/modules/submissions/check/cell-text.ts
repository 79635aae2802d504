import type { FormColumn } from '../../../../ingest/forms/form-definition';
import { maskContact } from '../contact-mask';

/** A value as its column writes it into a cell; null where there is none. */
export function cellTextOf({ field }: FormColumn, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  const printed = field.print(value);
  const text = printed instanceof Date ? printed.toISOString().slice(0, 10) : String(printed);
  return text === '' ? null : text;
}

/** A cell's text as anybody may see it. */
export function shownText({ contact }: FormColumn, text: string | null): string | null {
  return contact && text !== null && text !== '' ? maskContact(text) : text;
}
