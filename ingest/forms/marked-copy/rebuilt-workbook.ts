import { Workbook, type CellValue, type Worksheet } from 'exceljs';
import { cellText, type Cell } from '../workbook/cell';
import type { SheetGrid } from '../workbook/sheet-grid';
import { textWidth } from '../writing/text-width';

const FORBIDDEN = /[*?:\\/[\]]/g;
const LONGEST_NAME = 31;
const MEASURED_ROWS = 60;
const WIDEST = 44;
const WEB = /^https?:\/\//i;

/** A plain .xlsx with the cells of these sheets at the very places where they were read. */
export async function rebuiltWorkbook(grids: readonly SheetGrid[]): Promise<Buffer> {
  const workbook = new Workbook();
  for (const grid of grids) addSheet(workbook, grid);
  if (grids.length === 0) workbook.addWorksheet('Sheet1');
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The names the sheets have in the rebuilt workbook, where some names are not allowed. */
export function rebuiltName(name: string): string {
  return name.replace(FORBIDDEN, '_').replace(/^'|'$/g, '_').slice(0, LONGEST_NAME).trim() || 'Sheet1';
}

function addSheet(workbook: Workbook, grid: SheetGrid): void {
  const sheet = workbook.addWorksheet(rebuiltName(grid.name), { state: grid.hidden ? 'hidden' : 'visible' });
  for (let row = 1; row <= grid.lastRow; row += 1) {
    for (let column = 1; column <= grid.widthOf(row); column += 1) {
      const value = valueOf(grid.cell(row, column));
      if (value === null) continue;
      const cell = sheet.getCell(row, column);
      cell.value = value;
      if (value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
    }
  }
  setWidths(sheet, grid);
  mergeTall(sheet, grid);
}

function valueOf(cell: Cell): CellValue {
  if (cell.error !== null || (cell.value === null && cell.link === null)) return cell.error;
  if (cell.link !== null && WEB.test(cell.link)) return { text: cellText(cell), hyperlink: cell.link };
  return cell.value;
}

function setWidths(sheet: Worksheet, grid: SheetGrid): void {
  for (let row = 1; row <= Math.min(grid.lastRow, MEASURED_ROWS); row += 1) {
    const texts = grid.textsOf(row);
    if (texts.length < 2) continue;
    for (const { column, text } of texts) {
      const place = sheet.getColumn(column);
      place.width = Math.min(WIDEST, Math.max(place.width ?? 9, textWidth(text) + 2));
    }
  }
}

/** Cells merged downwards mean all their rows; ranges that overlap, as forged files have them, stay apart. */
function mergeTall(sheet: Worksheet, grid: SheetGrid): void {
  const ends = new Map<number, number>();
  for (const { first, last, column } of [...grid.tallRanges()].sort((a, b) => a.first - b.first)) {
    if (first <= (ends.get(column) ?? 0) || last > grid.lastRow) continue;
    ends.set(column, last);
    sheet.mergeCells(first, column, last, column);
  }
}
