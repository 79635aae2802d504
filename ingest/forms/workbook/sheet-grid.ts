import type { CellObject, Range } from '@e965/xlsx';
import { cleanText } from '../../../domain/text';
import { columnLetter } from './column-letter';
import { ERROR_CODES } from './error-codes';
import { cellText, EMPTY_CELL, type Cell } from './cell';

/** A sheet as the parsers of all formats give it. */
export interface SheetSource {
  name: string;
  hidden: boolean;
  /** By row and column, counted from 0; rows and cells may be missing. */
  rows: readonly (readonly (CellObject | undefined)[] | undefined)[];
  merges: readonly Range[];
  /** Cells that a person has corrected, as `B7`: they stand for themselves, also inside merged ranges. */
  edited?: ReadonlySet<string>;
}

/** The first argument of HYPERLINK, when it is a plain text. */
const HYPERLINK = /^HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,)]/i;

/** A form has 20 columns. Content farther away is a slip of the hand, or an attack. */
export const MOST_COLUMNS = 200;
export const MOST_ROWS = 150_000;

/** The cells of one sheet. Rows and columns count from 1, as Excel shows them; what is outside is empty. */
export class SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  /** The last one with content: programs that format whole columns write a million empty rows below. */
  readonly lastRow: number;
  private readonly rows: SheetSource['rows'];
  private readonly edited: ReadonlySet<string>;
  private readonly tallMerges: readonly Range[];
  private readonly wideMerges: readonly Range[];

  constructor({ name, hidden, rows, merges, edited = new Set() }: SheetSource) {
    this.name = name;
    this.hidden = hidden;
    this.rows = rows;
    this.edited = edited;
    this.lastRow = lastFilledRow(rows);
    this.tallMerges = merges.filter(({ s, e }) => e.r > s.r);
    this.wideMerges = merges.filter(({ s, e }) => e.c > s.c);
  }

  cell(row: number, column: number): Cell {
    const cell = this.rows[row - 1]?.[column - 1];
    return cell === undefined ? EMPTY_CELL : toCell(cell);
  }

  text(row: number, column: number): string {
    const cell = this.rows[row - 1]?.[column - 1];
    if (cell === undefined) return '';
    const isPlainText = cell.t === 's' && cell.f === undefined && typeof cell.v === 'string';
    return isPlainText ? cleanText(cell.v as string) : cellText(toCell(cell));
  }

  /** Has a person corrected the cell? */
  isEdited(row: number, column: number): boolean {
    return this.edited.size > 0 && this.edited.has(`${columnLetter(column)}${row}`);
  }

  /** Last column of a row that may hold a cell, MOST_COLUMNS at most; 0 for an empty row. */
  widthOf(row: number): number {
    return Math.min(this.rows[row - 1]?.length ?? 0, MOST_COLUMNS);
  }

  /** The first cell with content beyond the bounds, e.g. `XFD1048576`; null when there is none. */
  farCell(): string | null {
    if (this.lastRow > MOST_ROWS) return `第 ${this.lastRow} 行`;
    for (let row = 1; row <= this.lastRow; row += 1) {
      const column = this.farColumn(row);
      if (column !== null) return `${columnLetter(column)}${row}`;
    }
    return null;
  }

  /** Columns and texts of the cells of a row that show something. */
  textsOf(row: number): { column: number; text: string }[] {
    const texts: { column: number; text: string }[] = [];
    for (let column = 1; column <= this.widthOf(row); column += 1) {
      const text = this.text(row, column);
      if (text !== '') texts.push({ column, text });
    }
    return texts;
  }

  /** Columns of a row whose cells hold a text of at least so many characters, or a number of so many digits. */
  longCells(row: number, length: number): number[] {
    const columns: number[] = [];
    this.rows[row - 1]?.forEach((cell, index) => {
      const value = cell?.v;
      const isLong =
        typeof value === 'string'
          ? value.length >= length
          : typeof value === 'number' && value >= 10 ** (length - 1);
      if (isLong) columns.push(index + 1);
    });
    return columns;
  }

  private farColumn(row: number): number | null {
    const cells = this.rows[row - 1];
    if (cells === undefined || cells.length <= MOST_COLUMNS) return null;
    const columns = Object.keys(cells).map((index) => Number(index) + 1);
    return columns.find((column) => column > MOST_COLUMNS && this.text(row, column) !== '') ?? null;
  }

  /** Merged ranges of more than one row, as [first row, last row, column]. Their text is in the first row. */
  *tallRanges(): Iterable<{ first: number; last: number; column: number }> {
    for (const { s, e } of this.tallMerges) yield { first: s.r + 1, last: e.r + 1, column: s.c + 1 };
  }

  /** By column, the text of the merged range of several columns that ends in the row and covers it. */
  wideTexts(row: number): Map<number, string> {
    const texts = new Map<number, string>();
    for (const { s, e } of this.wideMerges.filter(({ e }) => e.r + 1 === row)) {
      const text = this.text(s.r + 1, s.c + 1);
      const last = text === '' ? 0 : Math.min(e.c + 1, MOST_COLUMNS);
      for (let column = s.c + 1; column <= last; column += 1) texts.set(column, text);
    }
    return texts;
  }
}

function lastFilledRow(rows: SheetSource['rows']): number {
  let last = rows.length;
  while (last > 0 && !isFilled(rows[last - 1])) last -= 1;
  return last;
}

function isFilled(cells: SheetSource['rows'][number]): boolean {
  return cells !== undefined && cells.some((cell) => cell !== undefined && cellText(toCell(cell)) !== '');
}

function toCell(cell: CellObject): Cell {
  const link = linkOf(cell);
  const formula = cell.f ?? null;
  // Programs that do not calculate leave no text, or 0, in a =HYPERLINK(): its target is all there is to see.
  if (formula !== null && link !== null && !cell.v) return { value: link, link, error: null, formula };
  if (cell.t === 'e') {
    return { value: null, link, error: ERROR_CODES[cell.v as number] ?? '#ERROR', formula };
  }
  return { value: cell.v ?? null, link, error: null, formula };
}

function linkOf(cell: CellObject): string | null {
  const formula = cell.f === undefined ? null : HYPERLINK.exec(cell.f);
  return formula ? formula[1]!.replaceAll('""', '"') : (cell.l?.Target ?? null);
}
