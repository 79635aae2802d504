import { FORM_DEFINITIONS } from '../../../ingest/forms/form-definitions';
import type { HolderFactDto } from './holder-detail.dto';

/** Kept under another name than its column's. */
const COLUMN_OF: Record<string, string> = { wantedPlatforms: 'platforms' };

const COLUMNS = new Map(
  FORM_DEFINITIONS.flatMap(({ columns }) => columns.map((column) => [column.key, column] as const)),
);

/** What a holder's details say, in the words of the forms' columns; what is empty is left out. */
export function holderFacts(details: Record<string, unknown>): HolderFactDto[] {
  return Object.entries(details).flatMap(([key, value]) => {
    const column = COLUMNS.get(COLUMN_OF[key] ?? key);
    if (!column || value === null || value === '') return [];
    return [{ key, heading: column.heading, text: String(column.field.print(value)) }];
  });
}
