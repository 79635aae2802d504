import type { FormNumber } from '../../../domain/form';
import type { SheetHead } from '../sheet/head-fields';

/** One sheet to be written: a form, its head lines, and its rows keyed and typed as the reader gives them. */
export interface SheetToWrite {
  form: FormNumber;
  /** Keys of SheetHead; the form's own number is filled in. */
  head: Partial<Record<keyof SheetHead, string | null>>;
  /** Values that do not fit their column are written as they are: that is how broken sheets are made. */
  rows: readonly Record<string, unknown>[];
  /** Written the way hurried people do: full-width digits, links, formulas, blank rows, odd head lines. */
  messy?: boolean;
  /** Declares 零报告 in place of rows. */
  nil?: boolean;
  /** Default: 附表N. */
  sheetName?: string;
}
