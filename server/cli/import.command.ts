import type { FileResultDto } from '../modules/submissions/submission.dto';
import { EXIT, printJson } from './command-io';
import { importPaths } from './import-paths';
import { readMomentOption } from './moment-option';
import type { CommandTable } from './tuanwei';

interface ImportOptions {
  receivedAt?: Date;
  campaign?: string;
}

/** `import PATH…`: takes form files in through the same door as an upload, with the committee's rights. */
export function addImport({ program, io, end }: CommandTable): void {
  program
    .command('import')
    .description(
      'Take in form files, or all .xlsx of folders, as an upload would.\n导入附表文件或整个文件夹。',
    )
    .argument('<path...>', 'files or folders')
    .option('--received-at <moment>', 'when they were handed in; default now', readMomentOption)
    .option('--campaign <slug>', 'the campaign; default the newest')
    .addHelpText(
      'after',
      '\nExit code 0 when every row of every file was taken, 1 when anything was refused.',
    )
    .action(async (paths: string[], options: ImportOptions) => {
      const { files, skipped } = await importPaths(paths);
      for (const file of skipped) io.err(`${file}：不是 .xlsx 文件，已跳过\n`);
      const { importFiles } = await import('./import-files.js');
      let done = 0;
      const onFile = (result: FileResultDto) =>
        io.err(`[${(done += 1)}/${files.length}] ${progressOf(result)}\n`);
      const results = await importFiles(io, { ...options, files, onFile });
      const summary = summaryOf(results, skipped);
      printJson(io, summary);
      if (summary.rowsRefused > 0 || summary.refused > 0 || summary.partly > 0) end(EXIT.refused);
    });
}

const RESULT_WORDS = { accepted: '已收', unchanged: '无变化', partly: '部分已收', refused: '未收' } as const;

function progressOf({ fileName, result, sheets, problems }: FileResultDto): string {
  const taken = sum(sheets, 'rowsTaken');
  const refused = sum(sheets, 'rowsRefused');
  const reason = problems[0]?.message ?? sheets.flatMap((sheet) => sheet.problems).find(isError)?.message;
  const rows = `收 ${taken} 行，拒 ${refused} 行`;
  return `${fileName}：${RESULT_WORDS[result]}，${rows}${result === 'refused' && reason ? `；${reason}` : ''}`;
}

function isError({ severity }: FileResultDto['problems'][number]): boolean {
  return severity === 'error';
}

function sum(sheets: FileResultDto['sheets'], key: 'rowsTaken' | 'rowsRefused'): number {
  return sheets.reduce((total, sheet) => total + sheet[key], 0);
}

function summaryOf(results: FileResultDto[], skipped: string[]) {
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
