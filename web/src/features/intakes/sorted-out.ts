import type { PickedFile } from './dropped-files';
import { isWorkbookName } from './workbook-names';

const MEGABYTE = 1024 * 1024;
/** The service takes no larger workbook, and no larger ZIP. */
export const LARGEST_WORKBOOK_MB = 20;
export const LARGEST_ZIP_MB = 64;

/** What was dropped, sorted out before anything is sent. */
export interface SortedOut {
  files: PickedFile[];
  tooLarge: PickedFile[];
  /** How many are no workbooks: pictures, documents, Excel's lock files. */
  others: number;
}

/** Keeps what can be handed in; what is too large is named, what is no workbook only counted. */
export function sortedOut(picked: PickedFile[]): SortedOut {
  const workbooks = picked.filter(({ file }) => isWorkbookName(file.name));
  return {
    files: workbooks.filter(({ file }) => file.size <= largest(file.name)),
    tooLarge: workbooks.filter(({ file }) => file.size > largest(file.name)),
    others: picked.length - workbooks.length,
  };
}

function largest(name: string): number {
  return (/\.zip$/i.test(name) ? LARGEST_ZIP_MB : LARGEST_WORKBOOK_MB) * MEGABYTE;
}
