import { Workbook, type Worksheet } from 'exceljs';
import type { FormDefinition } from './form-definition';
import { definitionOf } from './form-definitions';
import { HEAD_FIELDS } from './sheet/head-fields';
import { cleanStyle } from './writing/clean-style';
import { messyStyle } from './writing/messy-style';
import type { SheetStyle } from './writing/sheet-style';
import type { SheetToWrite } from './writing/sheet-to-write';

/**
 * A real .xlsx with one sheet a form: merged title, head lines, headings with 序号 and 备注 around the form's
 * columns, the rows, and 合计. What it writes, readWorkbook reads back without a remark.
 */
export async function writeFormWorkbook(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const workbook = new Workbook();
  for (const sheet of sheets) addSheet(workbook, sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Workbook, sheet: SheetToWrite): void {
  const definition = definitionOf(sheet.form);
  const style = sheet.messy ? messyStyle : cleanStyle;
  const worksheet = workbook.addWorksheet(sheet.sheetName ?? `附表${sheet.form}`);
  const width = definition.columns.length + 2;
  worksheet.mergeCells(1, 1, 1, width);
  worksheet.getCell(1, 1).value = `附表${sheet.form} ${definition.title}`;
  const headingRow = 1 + style.writeHead(worksheet, headTexts(sheet), width);
  worksheet.getRow(headingRow).values = ['序号', ...definition.columns.map(style.heading), '备注'];
  const next = writeRows(worksheet, { definition, style, sheet, firstRow: headingRow + 1 });
  writeFoot(worksheet, style, next, sheet.rows.length);
}

function headTexts(sheet: SheetToWrite): { label: string; value: string }[] {
  const head = { ...sheet.head, form: sheet.head.form ?? `附表${sheet.form}` };
  return HEAD_FIELDS.map(({ key, label }) => ({ label, value: head[key] ?? '' }));
}

interface RowsToWrite {
  definition: FormDefinition;
  style: SheetStyle;
  sheet: SheetToWrite;
  firstRow: number;
}

/** Gives the first row left free. */
function writeRows(worksheet: Worksheet, { definition, style, sheet, firstRow }: RowsToWrite): number {
  if (sheet.nil) worksheet.getCell(firstRow, 2).value = '零报告';
  let next = sheet.nil ? firstRow + 1 : firstRow;
  sheet.rows.forEach((row, index) => {
    const cells = definition.columns.map((column) => style.cell(column, row[column.key], index));
    worksheet.getRow(next).values = [index + 1, ...cells, null];
    dateFormats(worksheet, next, cells.length + 1);
    next += 1 + style.blankRowsAfter(index);
  });
  return next;
}

function dateFormats(worksheet: Worksheet, row: number, width: number): void {
  for (let column = 2; column <= width; column += 1) {
    const cell = worksheet.getCell(row, column);
    if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
  }
}

function writeFoot(worksheet: Worksheet, style: SheetStyle, row: number, rows: number): void {
  worksheet.getRow(row).values = ['合计', rows];
  style.notes.forEach((note, index) => {
    worksheet.getCell(row + 1 + index, 1).value = note;
  });
}
