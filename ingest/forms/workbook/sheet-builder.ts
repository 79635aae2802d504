import type { CellObject, Range } from '@e965/xlsx';
import { refuse, type Refusal } from './refusal';
import type { SheetSource } from './sheet-grid';

/** Where Excel ends. What markup puts beyond is kept at the edge, so that it is refused as too far away. */
const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
/** 150,000 rows of 20 columns. */
export const MOST_CELLS = 3_000_000;
const MOST_MERGES = 200_000;

/** Collects the cells of one sheet while its markup is read. Rows and columns count from 0. */
export class SheetBuilder {
  private readonly rows: CellObject[][] = [];
  private readonly merges: Range[] = [];
  private cells = 0;
  hidden = false;

  constructor(public name: string) {}

  /** Null while the sheet is no larger than a form can be. */
  get refusal(): Refusal | null {
    return this.cells > MOST_CELLS ? refuse('FILE.TOO_COMPLEX') : null;
  }

  put(row: number, column: number, cell: CellObject): void {
    const cells = (this.rows[Math.min(row, LAST_ROW)] ??= []);
    cells[Math.min(column, LAST_COLUMN)] = cell;
    this.cells += 1;
  }

  /** Merges a cell with so many rows below and columns to the right of it. */
  merge(row: number, column: number, { down, right }: { down: number; right: number }): void {
    if ((down <= 0 && right <= 0) || this.merges.length >= MOST_MERGES) return;
    const end = { r: Math.min(row + down, LAST_ROW), c: Math.min(column + right, LAST_COLUMN) };
    this.merges.push({ s: { r: row, c: column }, e: end });
  }

  source(): SheetSource {
    return { name: this.name, hidden: this.hidden, rows: this.rows, merges: this.merges };
  }
}
