/** One cell of a handed-in workbook as a person corrected it on the preview; the file itself stays as it came. */
export interface CellEdit {
  /** Name of the sheet. */
  sheet: string;
  /** As Excel shows it, from 1. */
  row: number;
  /** Letter, as Excel shows it. */
  column: string;
  /** '' empties the cell. A hyperlink that the cell had is gone with its old text. */
  text: string;
}
