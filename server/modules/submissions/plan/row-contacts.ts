import { FORM_DEFINITIONS } from '../../../../ingest/forms/form-definitions';
import type { FormRow } from '../../../../ingest/forms/workbook-reading';

const CONTACT_KEYS: ReadonlySet<string> = new Set(
  FORM_DEFINITIONS.flatMap(({ columns }) =>
    columns.filter((column) => column.contact).map((column) => column.key),
  ),
);

/** Is it a column with which a person can be reached? Its content is only ever stored encrypted. */
export function isContactKey(key: string): boolean {
  return CONTACT_KEYS.has(key);
}

export interface SplitRow {
  values: Record<string, unknown>;
  contacts: Record<string, string>;
}

/** Parts a row into what may be stored readable and the contacts that may not. Empty contacts are left out. */
export function splitContacts(row: FormRow): SplitRow {
  const split: SplitRow = { values: {}, contacts: {} };
  for (const [key, value] of Object.entries(row)) {
    if (key === 'row') continue;
    if (!isContactKey(key)) split.values[key] = value;
    else if (typeof value === 'string' && value !== '') split.contacts[key] = value;
  }
  return split;
}
