import { fileGroups, hasErrors } from './file-groups';
import type { IntakeFile, IntakeSheet } from './intake-answers';

/** The next sheet with errors after this one, in the order of the list and around its end; null when none is left. */
export function nextToMend(files: IntakeFile[], sheetId: number): IntakeSheet | null {
  const sheets = fileGroups(files).flatMap((group) => group.files.flatMap((file) => file.sheets));
  const here = sheets.findIndex((sheet) => sheet.id === sheetId);
  const ahead = [...sheets.slice(here + 1), ...sheets.slice(0, Math.max(0, here))];
  return ahead.find(hasErrors) ?? null;
}
