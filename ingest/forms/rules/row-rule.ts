import type { Platform } from '../../../domain/platform';
import type { Severity } from '../../../domain/problem';
import type { Facts } from '../problems/problem-text';
import type { ProblemCode } from '../problems/problem-texts.zh';

/** The values of one row, keyed as in the domain rules; what is missing or unusable is null. */
export type RowValues = Record<string, unknown>;

export interface RowProblem {
  code: ProblemCode;
  /** The column it is shown at. */
  key: string;
  facts?: Facts;
  severity?: Severity;
}

/** What a rule may know besides the row. */
export interface SheetContext {
  /** The one platform of the form; null where a column names it. */
  platform: Platform | null;
  /** 统计截止日期 of the sheet, 'YYYY-MM-DD'. */
  cutOffOn: string | null;
}

/** A rule over several columns of one row. A null value is no concern of its: missing cells are told already. */
export type RowRule = (values: RowValues, context: SheetContext) => RowProblem[];

/** The text under a key, or null when there is none. */
export function textAt(values: RowValues, key: string): string | null {
  const value = values[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
