import type { CellObject } from '@e965/xlsx';
import type { MarkupReader } from './read-markup';
import type { Refusal } from './refusal';
import { LAST_COLUMN, type SheetBuilder } from './sheet-builder';
import { textCell } from './text-cell';

interface OpenCell {
  column: number;
  down: number;
  right: number;
  text: string;
  link: string | null;
  formula: string | null;
  /** The number behind what is shown. */
  number: string | null;
}

/** Nothing in these is shown. */
const UNSEEN = new Set(['script', 'style', 'title', 'template', 'xml']);
const BLOCKS = new Set([
  'p',
  'div',
  'br',
  'table',
  'caption',
  'tr',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
/** As browsers bound them. */
const MOST_COLUMNS_SPANNED = 1000;
const MOST_ROWS_SPANNED = 65_534;
/** Longer than any text that a form takes. */
const LONGEST_TEXT = 20_000;
/** A long number, as narrow columns show it. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+\d+$/iu;

/** Puts the cells of the outermost tables of a page on a sheet; tables within a cell are a part of its text. */
export class HtmlTableReader implements MarkupReader {
  private row = -1;
  private column = 0;
  private tables = 0;
  private unseen = 0;
  private cell: OpenCell | null = null;
  /** Text outside all cells. */
  private loose = '';
  /** By column, the last row that a cell above reaches down to. */
  private readonly reaches: number[] = [];
  /** Does a table lack its end tag? Excel always writes it: the file was cut short. */
  isCut = false;

  constructor(private readonly sheet: SheetBuilder) {}

  get refusal(): Refusal | null {
    return this.sheet.refusal;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (UNSEEN.has(name)) this.unseen += 1;
    if (BLOCKS.has(name)) this.breakLine();
    if (name === 'table') this.tables += 1;
    if (this.tables === 1 && name === 'tr') this.startRow();
    if (this.tables === 1 && (name === 'td' || name === 'th')) this.startCell(attributes);
    if (name === 'a' && this.cell) this.cell.link ??= attributes['href'] ?? null;
  }

  text(text: string): void {
    if (this.unseen > 0) return;
    if (this.cell === null) this.loose = `${this.loose}${text}`.slice(0, LONGEST_TEXT);
    else if (this.cell.text.length < LONGEST_TEXT) this.cell.text += text;
  }

  close(name: string, isImplied: boolean): void {
    if (UNSEEN.has(name)) this.unseen -= 1;
    if (this.tables === 1 && (name === 'td' || name === 'th')) this.endCell();
    if (BLOCKS.has(name) || name === 'html') this.breakLine();
    if (name !== 'table' || this.tables === 0) return;
    this.tables -= 1;
    this.isCut ||= isImplied;
  }

  private startRow(): void {
    this.row += 1;
    this.column = 0;
  }

  private startCell(attributes: Record<string, string>): void {
    if (this.row < 0) this.startRow();
    while ((this.reaches[this.column] ?? -1) >= this.row) this.column += 1;
    this.column = Math.min(this.column, LAST_COLUMN);
    const widest = Math.min(MOST_COLUMNS_SPANNED, LAST_COLUMN + 1 - this.column);
    const right = spanned(attributes['colspan'], widest) - 1;
    const down = spanned(attributes['rowspan'], MOST_ROWS_SPANNED) - 1;
    const column = this.column;
    this.column += right + 1;
    if (down > 0) this.reaches.splice(column, right + 1, ...Array<number>(right + 1).fill(this.row + down));
    const formula = attributes['x:fmla'] ?? null;
    this.cell = { column, down, right, text: '', link: null, formula, number: attributes['x:num'] ?? null };
  }

  private endCell(): void {
    if (this.cell === null) return;
    const { column, down, right, text } = this.cell;
    if (text.trim() !== '' || this.cell.formula !== null) {
      this.sheet.put(this.row, column, cellOf(this.cell));
      this.sheet.merge(this.row, column, { down, right });
    }
    this.cell = null;
  }

  /** In a cell a new line is a space; outside, it ends a row of its own. */
  private breakLine(): void {
    if (this.cell) this.cell.text += '\n';
    else if (this.loose.trim() !== '') {
      this.row += 1;
      this.sheet.put(this.row, 0, textCell(this.loose.trim()));
    }
    this.loose = '';
  }
}

function cellOf({ text, link, formula, number }: OpenCell): CellObject {
  const shown = text.trim();
  const full = number !== null && number !== '' && SCIENTIFIC.test(shown) ? String(Number(number)) : shown;
  const cell = textCell(full);
  if (formula !== null) cell.f = formula.replace(/^=/u, '');
  if (link !== null) cell.l = { Target: link };
  return cell;
}

function spanned(written: string | undefined, most: number): number {
  const number = Number.parseInt(written ?? '1', 10);
  return Number.isNaN(number) ? 1 : Math.max(1, Math.min(number, most));
}
