import type { Problem } from '../../../domain/problem';
import type { CellEdit } from '../cell-edit';

/** A handed-in file that goes back to be mended. */
export interface FileToMark {
  bytes: Buffer;
  fileName: string;
  /** What people have corrected on the preview: it is put into the copy. */
  edits: readonly CellEdit[];
  /** What is wrong in each sheet, by the sheet's name. */
  sheets: readonly { sheet: string; problems: readonly Problem[] }[];
  /** What is wrong with the file as a whole. */
  problems: readonly Problem[];
}

/** The copy that goes back, always an .xlsx. */
export interface MarkedCopy {
  bytes: Buffer;
  fileName: string;
}

/** 和平区.xls becomes 和平区（退回）.xlsx; a copy that came back again keeps its name. */
export function returnedName(fileName: string): string {
  const base = fileName.replace(/\.[a-z]{2,5}$/i, '').replace(/（退回）$/u, '');
  return `${base || '附表'}（退回）.xlsx`;
}
