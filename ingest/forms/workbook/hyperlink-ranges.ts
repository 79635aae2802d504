import { columnNumber } from './column-letter';

/** More are forged. */
export const MOST_LINKED_CELLS = 1_000_000;

const RANGE = /<(?:\w+:)?hyperlink\b[^>]*?\bref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g;

/**
 * How many cells the hyperlinks over ranges of a worksheet's XML cover: the parser makes every one of them, so
 * that one link over a whole sheet would keep it busy for hours.
 */
export function linkedCells(worksheet: Buffer): number {
  const start = worksheet.indexOf('hyperlinks');
  if (start < 0) return 0;
  let cells = 0;
  for (const match of worksheet.subarray(start).toString('latin1').matchAll(RANGE)) {
    const [, left, top, right, bottom] = match as unknown as [string, string, string, string, string];
    cells += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
  }
  return cells;
}
