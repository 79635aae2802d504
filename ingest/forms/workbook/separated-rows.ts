import type { CellObject } from '@e965/xlsx';
import { refuse, type Refusal } from './refusal';
import { MOST_CELLS } from './sheet-builder';
import type { SheetSource } from './sheet-grid';
import { textCell } from './text-cell';

type Row = (CellObject | undefined)[];

/** As many as Excel has. */
const MOST_FIELDS = 16_384;
const NEWLINE = /\r\n|\n|\r/y;

/**
 * The rows of a text of separated values (RFC 4180), as Excel reads it: a quote counts at the beginning of a field
 * alone, within quotes it is doubled. Fields without content make no cell. Refused where a quote never closes.
 */
export function separatedRows(text: string, delimiter: string): SheetSource['rows'] | Refusal {
  return new SeparatedText(text, delimiter).rows();
}

/** A text on its way from the first field to the last. */
class SeparatedText {
  private at = 0;
  private line = 1;
  private cells = 0;
  private readonly unquoted: RegExp;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {
    this.unquoted = new RegExp(`[^${delimiter}\r\n]*`, 'y');
  }

  rows(): Row[] | Refusal {
    const rows: Row[] = [];
    while (this.at < this.text.length) {
      const row = this.row();
      if ('kind' in row) return row;
      if (row.length > 0) rows[this.line - 1] = row;
      if (this.cells > MOST_CELLS) return refuse('FILE.TOO_COMPLEX');
      this.line += 1;
    }
    return rows;
  }

  private row(): Row | Refusal {
    const row: Row = [];
    for (let index = 0; ; index += 1) {
      if (index > MOST_FIELDS) return refuse('FILE.LINE_TOO_WIDE', { line: this.line, limit: MOST_FIELDS });
      const field = this.field();
      if (field === null) return refuse('FILE.QUOTES', { line: this.line });
      if (field.trim() !== '') {
        row[index] = textCell(field);
        this.cells += 1;
      }
      if (this.isTaken(NEWLINE) || this.at >= this.text.length) return row;
      this.at += this.delimiter.length;
    }
  }

  /** Null when its quote never closes. What stands behind a closing quote belongs to the field. */
  private field(): string | null {
    if (this.text[this.at] !== '"') return this.rest();
    let content = '';
    for (let start = this.at + 1; ;) {
      const quote = this.text.indexOf('"', start);
      if (quote < 0) return null;
      content += this.text.slice(start, quote);
      this.at = quote + 1;
      if (this.text[this.at] !== '"') return content + this.rest();
      content += '"';
      start = this.at + 1;
    }
  }

  /** Up to the next separator or the end of the line. */
  private rest(): string {
    const start = this.at;
    return this.isTaken(this.unquoted) ? this.text.slice(start, this.at) : '';
  }

  private isTaken(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
