import type { CellValue, Worksheet } from 'exceljs';
import type { FormColumn } from '../form-definition';

export interface HeadText {
  label: string;
  value: string;
}

/** How a sheet is laid out and its cells are put down: as the templates ask, or as hurried people do. */
export interface SheetStyle {
  /** Writes the head lines below the title; gives the last row used. */
  writeHead(sheet: Worksheet, fields: readonly HeadText[], width: number): number;
  heading(column: FormColumn): string;
  /** `index` counts the rows from 0. */
  cell(column: FormColumn, value: unknown, index: number): CellValue;
  blankRowsAfter(index: number): number;
  /** Lines below the table. */
  notes: readonly string[];
}
