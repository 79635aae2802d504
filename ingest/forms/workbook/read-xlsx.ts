import { parseWorkbook } from './parse-workbook';
import type { SheetsReading } from './refusal';
import { passZipGate } from './zip-gate';

/** A workbook of Excel 2007 and later, and of WPS. */
export function readXlsx(bytes: Buffer): SheetsReading {
  const verdict = passZipGate(bytes);
  return verdict.kind === 'refused' ? verdict : parseWorkbook(verdict.bytes);
}
