import type { Deadline } from '../../../domain/deadline';
import type { FormNumber } from '../../../domain/form';
import type { Problem } from '../../../domain/problem';
import type { RowChange } from '../../../domain/row-differences';
import type { Undecided } from './intake-sheet.entity';

/** Rows of a checked sheet by what would become of them, and its problems by severity. */
export interface CheckedCounts {
  /** Of the sheet; those that are missing now are not among them. */
  rows: number;
  good: number;
  refused: number;
  new: number;
  changed: number;
  unchanged: number;
  missing: number;
  errors: number;
  warnings: number;
  hints: number;
}

/** A cell that says something else than the version that counts; contacts masked. */
export interface ShownDifference {
  key: string;
  before: string | null;
  after: string | null;
}

/** One row as the preview shows it; contacts masked. */
export interface CheckedRow {
  /** As Excel shows it; null: of the version that counts, and missing now. */
  row: number | null;
  change: RowChange;
  taken: boolean;
  cells: Record<string, string | null>;
  differences: ShownDifference[];
  problems: Problem[];
}

/** What a check found out about one sheet. */
export interface CheckedSheet {
  ordinal: number;
  sheet: string;
  form: FormNumber | null;
  unitId: number | null;
  phaseId: number | null;
  undecided: Undecided[];
  blocked: boolean;
  deadline: Deadline | null;
  nil: boolean;
  version: number | null;
  counts: CheckedCounts;
  problems: Problem[];
  columns: Readonly<Record<string, string>>;
  rows: CheckedRow[];
}
