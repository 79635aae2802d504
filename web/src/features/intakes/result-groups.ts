import type { IntakeFile, IntakeSheet } from './intake-answers';

/** What became of a file in the commit: left out, taken in part, taken, or nothing in it was new. */
export const RESULT_GROUPS = ['left', 'partly', 'taken', 'same'] as const;
export type ResultGroupName = (typeof RESULT_GROUPS)[number];

type SheetResult = NonNullable<IntakeSheet['result']>;

/** What became of one sheet; taken with rows sent back it is partly taken. */
export type SheetOutcome = SheetResult['result'] | 'partly';

export function sheetOutcome({ result, rowsRefused }: SheetResult): SheetOutcome {
  return result === 'accepted' && rowsRefused > 0 ? 'partly' : result;
}

/** The group of one file after the commit: what was left out shows before what was taken. */
export function resultGroup({ sheets }: Pick<IntakeFile, 'sheets'>): ResultGroupName {
  if (!sheets.some(isTaken)) return 'left';
  if (sheets.some((sheet) => !isTaken(sheet) || (sheet.result?.rowsRefused ?? 0) > 0)) return 'partly';
  return sheets.every((sheet) => sheet.result?.result === 'unchanged') ? 'same' : 'taken';
}

/** Was this sheet taken, wholly or in part, or found to be what is there already? */
export function isTaken({ result }: IntakeSheet): boolean {
  return result !== null && result.result !== 'refused';
}

/** What a commit wrote, over all sheets. */
export interface ResultTotals {
  sheets: number;
  sameSheets: number;
  leftSheets: number;
  rowsTaken: number;
  rowsRefused: number;
  lateSheets: number;
}

/** Adds up what a commit wrote; all zero before it. */
export function resultTotals(files: IntakeFile[]): ResultTotals {
  const sheets = files.flatMap((file) => file.sheets);
  const taken = sheets.filter(isTaken);
  const written = taken.filter(({ result }) => result!.result !== 'unchanged');
  const rows = (name: 'rowsTaken' | 'rowsRefused') =>
    taken.reduce((total, { result }) => total + result![name], 0);
  return {
    sheets: written.length,
    sameSheets: taken.length - written.length,
    leftSheets: sheets.length - taken.length,
    rowsTaken: rows('rowsTaken'),
    rowsRefused: rows('rowsRefused'),
    lateSheets: written.filter(({ result }) => result!.late).length,
  };
}
