import { columnLetter, columnNumber } from '../workbook/column-letter';

/** A cell's place as Excel counts, from 1. */
export interface CellAddress {
  row: number;
  column: number;
}

export interface CellRange {
  first: CellAddress;
  last: CellAddress;
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** `F12` as a place; null for anything else. */
export function readAddress(text: string): CellAddress | null {
  const match = ADDRESS.exec(text);
  return match ? { row: Number(match[2]), column: columnNumber(match[1]!) } : null;
}

/** `A1:C3`, or a single cell, as a range; null for anything else. */
export function readRange(text: string): CellRange | null {
  const [first, last] = text.split(':').map(readAddress);
  return first ? { first, last: last ?? first } : null;
}

export function addressText({ row, column }: CellAddress): string {
  return `${columnLetter(column)}${row}`;
}

export function holds({ first, last }: CellRange, { row, column }: CellAddress): boolean {
  return row >= first.row && row <= last.row && column >= first.column && column <= last.column;
}
