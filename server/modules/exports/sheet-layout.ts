import type { stream, Worksheet } from 'exceljs';
import { safeText } from '../../../ingest/forms/writing/safe-text';
import type { CellValue } from './cell-value';

/** A column of a sheet: heading, width in characters, number format where it holds numbers. */
export interface SheetColumn {
  heading: string;
  width: number;
  format?: '0' | '0.0%' | '0.00' | '+0;-0;0';
}

/** A sheet's name, what stands above its headings, and its columns. */
export interface SheetPlan {
  name: string;
  lines: string[];
  columns: SheetColumn[];
}

const HEADING_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } } as const;
const THIN = { style: 'thin', color: { argb: 'FFB8C2D0' } } as const;

/**
 * Opens a sheet: title lines, then headings, which stay in view and are repeated on every printed page; A4
 * landscape, as wide as the page. Rows are added with `addCells` and go out at once.
 */
export function openSheet(workbook: stream.xlsx.WorkbookWriter, plan: SheetPlan): Worksheet {
  const headingRow = plan.lines.length + 1;
  const sheet = workbook.addWorksheet(plan.name, {
    views: [{ state: 'frozen', ySplit: headingRow }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headingRow}:${headingRow}`,
    },
    headerFooter: { oddFooter: '&L团微进度 · &A&R第 &P 页 / 共 &N 页' },
  });
  sheet.columns = plan.columns.map(({ width, format }) => ({
    width,
    style: format ? { numFmt: format } : {},
  }));
  plan.lines.forEach((line, index) => addLine(sheet, line, index === 0 ? 14 : 10));
  addHeadings(
    sheet,
    plan.columns.map((column) => column.heading),
  );
  return sheet;
}

/** A row of values; texts are made safe here, so no sheet can forget it. */
export function addCells(sheet: Worksheet, values: CellValue[]): void {
  sheet.addRow(values.map((value) => (typeof value === 'string' ? safeText(value) : value))).commit();
}

function addLine(sheet: Worksheet, line: string, size: number): void {
  const row = sheet.addRow([safeText(line)]);
  row.font = { bold: size > 10, size };
  row.commit();
}

function addHeadings(sheet: Worksheet, headings: string[]): void {
  const row = sheet.addRow(headings);
  row.font = { bold: true };
  row.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  row.eachCell((cell) => {
    cell.fill = HEADING_FILL;
    cell.border = { bottom: THIN };
  });
  row.commit();
}
