import type { Problem } from '../../../domain/problem';
import type { CellEdit } from '../cell-edit';
import { columnNumber } from '../workbook/column-letter';
import type { SheetGrid } from '../workbook/sheet-grid';
import { addressText, holds, type CellAddress, type CellRange } from '../package/cell-address';
import { MARK_NAMES, worstOf, type MarkKind } from './mark-colours';

/** What is marked in one cell: its colour and the lines of its comment, the worst first. */
export interface CellMark extends CellAddress {
  kind: MarkKind;
  lines: string[];
}

export interface SheetToMark {
  grid: SheetGrid;
  problems: readonly Problem[];
  /** Of this sheet alone. */
  edits: readonly CellEdit[];
  merges: readonly CellRange[];
}

interface Remark {
  at: CellAddress;
  kind: MarkKind;
  line: string;
}

const COLUMN = /^[A-Z]{1,3}$/;
const PLACE = /^第 \d+ 行(?: [A-Z]{1,3} 列)?(?: “[^”]*”)?：/u;
const ORDER: readonly MarkKind[] = ['error', 'warning', 'hint', 'edited'];
const EDITED = '已按网页上的修改填入，请核对。';

/**
 * The marks of a sheet by address: several remarks about a cell become one mark. Remarks about a row stand at its
 * first cell, those about the sheet at its title, those about a merged range at the cell that shows it.
 */
export function marksOf(sheet: SheetToMark): Map<string, CellMark> {
  const remarks = [
    ...sheet.problems.map((problem) => ({
      at: placeOf(problem, sheet.grid),
      kind: problem.severity,
      line: `${MARK_NAMES[problem.severity]}：${problem.message.replace(PLACE, '')}`,
    })),
    ...sheet.edits.map(({ row, column }) => ({
      at: { row, column: columnNumber(column) },
      kind: 'edited' as const,
      line: EDITED,
    })),
  ];
  const marks = new Map<string, CellMark>();
  for (const { at, kind, line } of sorted(remarks)) {
    const shown = shownAt(at, sheet.merges);
    const address = addressText(shown);
    const mark = marks.get(address) ?? { ...shown, kind, lines: [] };
    if (!mark.lines.includes(line)) mark.lines.push(line);
    marks.set(address, { ...mark, kind: worstOf([mark.kind, kind]) });
  }
  return marks;
}

/** Where a problem is shown. */
export function placeOf({ row, column }: Problem, grid: SheetGrid): CellAddress {
  if (row === null || row < 1) return titleOf(grid);
  return { row, column: column !== null && COLUMN.test(column) ? columnNumber(column) : 1 };
}

function titleOf(grid: SheetGrid): CellAddress {
  for (let row = 1; row <= Math.min(grid.lastRow, 20); row += 1) {
    const [first] = grid.textsOf(row);
    if (first) return { row, column: first.column };
  }
  return { row: 1, column: 1 };
}

function sorted(remarks: readonly Remark[]): Remark[] {
  return [...remarks].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function shownAt(at: CellAddress, merges: readonly CellRange[]): CellAddress {
  return merges.find((range) => holds(range, at))?.first ?? at;
}
