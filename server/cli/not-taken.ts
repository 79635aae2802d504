import { isWanting } from '../modules/inbox/whole-files.service';
import type { FileResultDto, SheetResultDto } from '../modules/submissions/submission.dto';

const NOTHING_TAKEN = {
  code: 'IMPORT.NOTHING_TAKEN',
  severity: 'error' as const,
  ...{ row: null, column: null, value: null },
  message: '有文件存在错误，按“全部无误才收”，这次导入一行也没有收；请改正后把全部文件再导入一次。',
};

/** The result of a file of an import that was taken back, because this or another file was refused. */
export function notTaken(result: FileResultDto): FileResultDto {
  return {
    ...result,
    result: 'refused',
    problems: isWanting(result) ? result.problems : [...result.problems, NOTHING_TAKEN],
    sheets: result.sheets.map(notTakenSheet),
  };
}

function notTakenSheet(sheet: SheetResultDto): SheetResultDto {
  if (sheet.result === 'unchanged') return sheet;
  const rowsRefused = sheet.rowsTaken + sheet.rowsRefused;
  return { ...sheet, result: 'refused', version: null, submissionId: null, rowsTaken: 0, rowsRefused };
}
