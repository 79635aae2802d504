import type { Schemas } from '../../api/schemas';

type FileResult = Schemas['FileResultDto'];

export interface UploadSummary {
  files: number;
  refusedFiles: number;
  rowsTaken: number;
  rowsRefused: number;
  problems: number;
}

/** What became of an upload as a whole. */
export function uploadSummary(files: FileResult[]): UploadSummary {
  const sheets = files.flatMap((file) => file.sheets);
  const sum = (of: (sheet: (typeof sheets)[number]) => number) =>
    sheets.reduce((total, sheet) => total + of(sheet), 0);
  return {
    files: files.length,
    refusedFiles: files.filter((file) => file.result === 'refused').length,
    rowsTaken: sum((sheet) => sheet.rowsTaken),
    rowsRefused: sum((sheet) => sheet.rowsRefused),
    problems:
      sum((sheet) => sheet.problems.length) + files.reduce((total, file) => total + file.problems.length, 0),
  };
}

/** Is anything wrong with this file or one of its sheets, be it a hint? */
export function hasProblems(file: FileResult): boolean {
  return (
    file.problems.length > 0 ||
    file.result === 'refused' ||
    file.sheets.some((sheet) => sheet.problems.length > 0)
  );
}
