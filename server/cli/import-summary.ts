import type { FileResultDto } from '../modules/submissions/submission.dto';

const RESULT_WORDS = { accepted: '已收', unchanged: '无变化', partly: '部分已收', refused: '未收' } as const;

/** One line for people: what became of a file, and of a refused one why. */
export function progressOf({ fileName, result, sheets, problems }: FileResultDto): string {
  const reason = problems[0]?.message ?? sheets.flatMap((sheet) => sheet.problems).find(isError)?.message;
  const rows = `收 ${sum(sheets, 'rowsTaken')} 行，拒 ${sum(sheets, 'rowsRefused')} 行`;
  return `${fileName}：${RESULT_WORDS[result]}，${rows}${result === 'refused' && reason ? `；${reason}` : ''}`;
}

/** All results with their totals, for scripts. */
export function summaryOf(results: FileResultDto[], skipped: string[]) {
  const count = (result: FileResultDto['result']) => results.filter((each) => each.result === result).length;
  const sheets = results.flatMap((each) => each.sheets);
  return {
    files: results.length,
    accepted: count('accepted'),
    unchanged: count('unchanged'),
    partly: count('partly'),
    refused: count('refused'),
    rowsTaken: sum(sheets, 'rowsTaken'),
    rowsRefused: sum(sheets, 'rowsRefused'),
    skipped,
    results,
  };
}

function isError({ severity }: FileResultDto['problems'][number]): boolean {
  return severity === 'error';
}

function sum(sheets: FileResultDto['sheets'], key: 'rowsTaken' | 'rowsRefused'): number {
  return sheets.reduce((total, sheet) => total + sheet[key], 0);
}
