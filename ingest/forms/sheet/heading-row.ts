import type { SheetGrid } from '../workbook/sheet-grid';
import type { Heading, HeadingRow } from './heading';
import { isHeading, isHeadingRow } from './headings';

const SEARCHED_ROWS = 10;
const REMARK = /^[(（].*[)）]$/u;

/**
 * The first of the top ten rows that holds headings of any form, with the groups above or the parts below them
 * where headings take two rows; null when none does.
 */
export function findHeadingRow(grid: SheetGrid): HeadingRow | null {
  for (let row = 1; row <= Math.min(SEARCHED_ROWS + 1, grid.lastRow); row += 1) {
    const found = headingsIn(grid, row);
    if (found.first > SEARCHED_ROWS || !isHeadingRow(found.headings.map(({ text }) => text))) continue;
    return withPartsBelow(grid, found);
  }
  return null;
}

/** Texts of a heading row; a heading merged over several rows belongs to the last of them. */
function headingsIn(grid: SheetGrid, row: number): HeadingRow {
  const headings = new Map(grid.textsOf(row).map(({ column, text }) => [column, text]));
  let firstRow = row;
  for (const { first, last, column } of grid.tallRanges()) {
    if (row >= first && row < last) headings.delete(column);
    if (row !== last) continue;
    headings.set(column, grid.text(first, column));
    firstRow = Math.min(firstRow, first);
  }
  const groups = grid.wideTexts(row - 1);
  return {
    first: firstRow,
    row,
    headings: [...headings]
      .filter(([, text]) => text !== '')
      .map(([column, text]) => ({ column, text, ...groupOf(groups.get(column)) }))
      .sort((a, b) => a.column - b.column),
  };
}

/** Headings in the next row too, when every text there is one, or completes the one above it. */
function withPartsBelow(grid: SheetGrid, upper: HeadingRow): HeadingRow {
  const row = upper.row + 1;
  const groups = groupsOf(grid, upper);
  const parts = grid.textsOf(row).map(({ column, text }) => partUnder(groups.get(column), { column, text }));
  const wide = grid.wideTexts(upper.row);
  const own = new Set(upper.headings.map(({ column }) => column).filter((column) => !wide.has(column)));
  const tall = headingsIn(grid, row).headings.filter(
    ({ column }) => !parts.some((part) => part.column === column),
  );
  const areParts = parts.every((part) => isPart(part, own.has(part.column)));
  if (!areParts || parts.length + tall.length === 0) return upper;
  const byColumn = new Map(
    [...upper.headings, ...tall, ...parts].map((heading) => [heading.column, heading]),
  );
  const headings = [...byColumn.values()].sort((a, b) => a.column - b.column);
  return { first: upper.first, row, headings };
}

/** A remark such as （必填） or （备选） belongs to the heading above it. */
function partUnder(group: string | undefined, { column, text }: Heading): Heading {
  const isRemark = group !== undefined && REMARK.test(text);
  return isRemark ? { column, text: `${group}${text}` } : { column, text, ...groupOf(group) };
}

/** Under a heading of its own, a text must complete it; under a group or nothing it may be a heading by itself. */
function isPart({ text, group }: Heading, isUnderHeading: boolean): boolean {
  return isHeading(`${group ?? ''}${text}`) || (!isUnderHeading && isHeading(text));
}

/** By column the heading above it: its own, that of the merged cell over it, or the last one to its left. */
function groupsOf(grid: SheetGrid, { row, headings }: HeadingRow): Map<number, string> {
  const texts = new Map(headings.map(({ column, text }) => [column, text]));
  const groups = new Map<number, string>();
  let last: string | undefined;
  for (let column = 1; column <= grid.widthOf(row + 1); column += 1) {
    last = texts.get(column) ?? last;
    if (last !== undefined) groups.set(column, last);
  }
  return groups;
}

function groupOf(text: string | undefined): { group?: string } {
  return text === undefined ? {} : { group: text };
}
