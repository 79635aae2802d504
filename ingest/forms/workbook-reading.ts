import type { FormNumber } from '../../domain/form';
import type { Problem } from '../../domain/problem';
import type { ProfileAddress } from '../platforms/profile-address';
import type { SheetHead } from './sheet/head-fields';

/**
 * One row of a form: `row` as Excel shows it, then the values of the form's columns by their keys. What is
 * missing or cannot be used is null; `address` says what `url` means, in forms that have one.
 */
export interface FormRow extends Record<string, unknown> {
  row: number;
  address?: ProfileAddress | null;
}

/** What one sheet says, and everything that is wrong with it. */
export interface SheetReading {
  sheet: string;
  form: FormNumber | null;
  /** 填报单位 as written in the head lines. */
  unit: string | null;
  /** Number of the phase as written in the head lines. */
  phase: number | null;
  head: SheetHead;
  /** 零报告: the unit declares that it has nothing to report in this form. */
  nil: boolean;
  /** Letters of the columns by the keys of their values, as far as the headings name them. */
  columns: Readonly<Record<string, string>>;
  rows: FormRow[];
  /**
   * By row and key, the text as it stands in the sheet ('' for an empty cell), 2000 characters at most: only of
   * cells that have a problem, so that they can be shown and corrected.
   */
  typed: Record<number, Record<string, string>>;
  problems: Problem[];
}

export interface WorkbookReading {
  fileName: string;
  /** Of the file as a whole: a file that cannot be read has no sheets. */
  problems: Problem[];
  sheets: SheetReading[];
}

/** Rows with a problem of severity `error`: they are shown, not taken. */
export function refusedRows(sheet: SheetReading): Set<number> {
  const errors = sheet.problems.filter(({ severity, row }) => severity === 'error' && row !== null);
  return new Set(errors.map(({ row }) => row!));
}

export function rowIsRefused(sheet: SheetReading, row: FormRow): boolean {
  return sheet.problems.some((problem) => problem.severity === 'error' && problem.row === row.row);
}

/** An error of the sheet itself, such as a missing column: none of its rows can be trusted. */
export function sheetIsRefused(sheet: SheetReading): boolean {
  return sheet.problems.some((problem) => problem.severity === 'error' && problem.row === null);
}
