/** Workbooks a unit may hand in; the rest of a dropped folder (Excel's lock files among it) stays behind. */
export function isWorkbookName(name: string): boolean {
  return /\.(xlsx|xlsm|xls|csv)$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.');
}
