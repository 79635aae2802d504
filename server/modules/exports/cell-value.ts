/** What a cell of an export may hold. */
export type CellValue = string | number;

/** Spreadsheets take a text that starts so for a formula, at the latest when it is copied on as CSV. */
const FORMULA_START = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** A text as it is safe in a spreadsheet: one that looks like a formula gets an apostrophe in front. */
export function safeText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** A number that may not be known: `未知`, never an invented 0. */
export function orUnknown(value: number | null): CellValue {
  return value ?? '未知';
}

/** A rate or score that may lack its data: `数据不足`, never an invented 0. */
export function orTooLittle(value: number | null): CellValue {
  return value ?? '数据不足';
}
