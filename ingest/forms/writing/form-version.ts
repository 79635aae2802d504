import type { Workbook } from 'exceljs';
import type { SheetGrid } from '../workbook/sheet-grid';
import { VERSION_SHEET } from './own-sheets';

/** A version of the twelve forms, and what its columns or rules did not have in the version before. */
export interface FormVersion {
  version: number;
  /** One clause, e.g. `附表2增加了“所在地”一列`. */
  changed: string;
}

/** All versions of the forms, oldest first. A change of columns adds a line here, so that old files earn a hint. */
export const FORM_VERSIONS: readonly FormVersion[] = [{ version: 1, changed: '首次印发' }];
export const FORM_VERSION = FORM_VERSIONS.at(-1)!.version;
export const FORM_VERSION_LABEL = '附表模板版本';

/** Writes down, on a sheet nobody sees, which version of the forms the workbook is made from. */
export function writeFormVersion(workbook: Workbook): void {
  const sheet = workbook.addWorksheet(VERSION_SHEET, { state: 'veryHidden' });
  sheet.getRow(1).values = [FORM_VERSION_LABEL, FORM_VERSION];
}

/** The version a workbook says it is made from; null for workbooks that say nothing, or nothing sensible. */
export function formVersionOf(sheets: readonly SheetGrid[]): number | null {
  const sheet = sheets.find(({ name, hidden }) => hidden && name === VERSION_SHEET);
  if (!sheet || sheet.text(1, 1) !== FORM_VERSION_LABEL) return null;
  const version = Number(sheet.text(1, 2));
  return Number.isInteger(version) && version > 0 ? version : null;
}

/** What changed since a version, oldest first; empty for the newest, for later ones and for unknown ones. */
export function changesSince(version: number | null, versions = FORM_VERSIONS): string[] {
  if (version === null) return [];
  return versions.filter((one) => one.version > version).map(({ changed }) => changed);
}
