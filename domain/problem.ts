/** error: the row is not taken; warning: taken and shown; hint: advice only. */
export type Severity = 'error' | 'warning' | 'hint';

/**
 * One thing wrong in a handed-in sheet, with its place. Codes are stable, `NOUN.FACT`; the message is one
 * Chinese sentence: what, where, what to do. Rows and columns are as Excel shows them (row 1, column "C");
 * null where the problem belongs to the sheet or the file.
 */
export interface Problem {
  code: string;
  severity: Severity;
  row: number | null;
  column: string | null;
  /** The value seen, shortened to 80 characters; null when there is none. */
  value: string | null;
  message: string;
}
