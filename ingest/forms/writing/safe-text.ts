/** Spreadsheets take a text that starts so for a formula, at the latest when it is copied on as CSV. */
const FORMULA_START = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** A text as it is safe in a spreadsheet: one that looks like a formula gets an apostrophe in front. */
export function safeText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
