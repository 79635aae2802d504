import type { FormRow } from '../../../../ingest/forms/workbook-reading';

/** A text of a row; null when the form has no such column or the cell is empty. */
export function textOf(row: FormRow, key: string): string | null {
  const value = row[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
