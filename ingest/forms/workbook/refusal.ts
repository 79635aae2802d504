import type { Facts } from '../problems/problem-text';
import type { ProblemCode } from '../problems/problem-texts.zh';
import type { SheetSource } from './sheet-grid';

/** Why a file is not read, as a problem of the file. */
export interface Refusal {
  kind: 'refused';
  code: ProblemCode;
  facts?: Facts;
}

/** The sheets of a file in order, whatever format it has, or the one reason why it cannot be read. */
export type SheetsReading = { kind: 'sheets'; sheets: SheetSource[] } | Refusal;

export function refuse(code: ProblemCode, facts?: Facts): Refusal {
  return facts ? { kind: 'refused', code, facts } : { kind: 'refused', code };
}
