import type { Problem } from '../../../domain/problem';
import { makeProblem } from '../problems/make-problem';
import type { SheetGrid } from '../workbook/sheet-grid';
import { columnLetter } from '../workbook/column-letter';
import type { ColumnLayout, HeadingRow } from './heading';
import { isHeading, isHeadingRow } from './headings';
import { rowKind, type RowKind } from './row-kind';

/** The rows below a heading row, sorted by what they are. */
export interface SortedRows {
  data: number[];
  /** Head lines that stand below the table. */
  headLines: number[];
  saysNil: boolean;
  problems: Problem[];
}

const SKIPPED: Partial<Record<RowKind, 'ROW.EXAMPLE_SKIPPED' | 'ROW.NOTE_SKIPPED'>> = {
  example: 'ROW.EXAMPLE_SKIPPED',
  note: 'ROW.NOTE_SKIPPED',
};

/** Goes through all rows below the headings once. A second heading row is an error of the sheet, told once. */
export function sortRows(grid: SheetGrid, heading: HeadingRow, layout: ColumnLayout): SortedRows {
  const sorted: SortedRows = { data: [], headLines: [], saysNil: false, problems: [] };
  const headingRow = heading.row;
  const headed = new Set(heading.headings.map(({ column }) => column));
  const formColumns = new Set(layout.columns.map(({ column }) => column));
  for (let row = headingRow + 1; row <= grid.lastRow; row += 1) {
    const texts = grid.textsOf(row);
    const inForm = texts.filter(({ column }) => formColumns.has(column)).map(({ text }) => text);
    const kind = rowKind({ all: texts.map(({ text }) => text), inForm });
    const skipped = SKIPPED[kind];
    if (skipped) sorted.problems.push(makeProblem({ code: skipped, place: { row } }));
    if (kind === 'nil') sorted.saysNil = true;
    if (kind === 'head-line') sorted.headLines.push(row);
    if (kind === 'data' && looksLikeHeadings(inForm)) tellSecondHeading(sorted, headingRow, row);
    else if (kind === 'data') {
      sorted.data.push(row);
      const outside = texts.find(({ column }) => !headed.has(column));
      if (outside) sorted.problems.push(outsideColumns(row, outside));
    }
  }
  return sorted;
}

/** Few data rows begin with the words of a heading: only those are looked at as a whole. */
function looksLikeHeadings(texts: readonly string[]): boolean {
  return texts.slice(0, 2).some(isHeading) && isHeadingRow(texts);
}

/** What no heading stands over is not read: a row that slid to the right, or one joined with the row before. */
function outsideColumns(row: number, { column, text }: { column: number; text: string }): Problem {
  const place = { row, column: columnLetter(column) };
  return makeProblem({ code: 'ROW.OUTSIDE_COLUMNS', place, value: text });
}

function tellSecondHeading(sorted: SortedRows, first: number, second: number): void {
  if (sorted.problems.some(({ code }) => code === 'SHEET.TWO_HEADINGS')) return;
  sorted.problems.push(makeProblem({ code: 'SHEET.TWO_HEADINGS', facts: { first, second } }));
}
