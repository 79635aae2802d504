import type { CellValue } from 'exceljs';
import type { Facts } from '../problems/problem-text';
import type { ProblemCode } from '../problems/problem-texts.zh';
import type { Cell } from '../workbook/cell';

export interface FieldProblem {
  code: ProblemCode;
  facts?: Facts;
}

/** What a cell says: its value (null when it cannot be used) and what is wrong with it. */
export interface FieldReading {
  value: unknown;
  problems: FieldProblem[];
}

/** A kind of field: how a filled-in cell is read, and how a value is put into a cell. */
export interface Field {
  /** Never throws, and is never asked about an empty cell. */
  read(cell: Cell): FieldReading;
  /** The text that was read, where it is not the one the cell shows. */
  typed?(cell: Cell): string;
  /** The field as it is read under a heading that counts in 千, 万, 百万, 千万 or 亿; only of fields that count. */
  inUnit?(unit: string): Field;
  print(value: unknown): CellValue;
}

export function taken(value: unknown, ...problems: FieldProblem[]): FieldReading {
  return { value, problems };
}

export function refused(code: ProblemCode, facts?: Facts): FieldReading {
  return { value: null, problems: [facts ? { code, facts } : { code }] };
}

/** Prints a value that needs no translation: texts, numbers, and whatever else a workbook's cell may hold. */
export function printPlain(value: unknown): CellValue {
  return value === undefined ? null : (value as CellValue);
}
