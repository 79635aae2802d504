/** Endings that the file dialog offers. */
export const TAKEN_ENDINGS = '.xlsx,.xlsm,.xls,.csv,.zip';

/**
 * Workbooks, and ZIPs of them, that can be handed in; the rest of a dropped folder (Excel's lock files among it)
 * stays behind.
 */
export function isWorkbookName(name: string): boolean {
  const ending = /\.\w+$/.exec(name.toLowerCase())?.[0] ?? '';
  return TAKEN_ENDINGS.split(',').includes(ending) && !name.startsWith('~$') && !name.startsWith('.');
}
