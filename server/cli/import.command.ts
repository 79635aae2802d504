import type { FileResultDto } from '../modules/submissions/submission.dto';
import { EXIT, printJson } from './command-io';
import { importPaths } from './import-paths';
import { ImportSources } from './import-sources';
import { progressOf, summaryOf } from './import-summary';
import { readMomentOption } from './moment-option';
import type { CommandTable } from './tuanwei';

interface ImportOptions {
  receivedAt?: Date;
  campaign?: string;
  returned?: string;
  allOrNothing?: boolean;
}

/** `import PATH…`: takes form files in as an upload would, with the committee's rights. */
export function addImport({ program, io, end }: CommandTable): void {
  program
    .command('import')
    .description(
      'Take in form files, ZIPs of them, or whole folders; the same files again change nothing.\n导入附表文件、压缩包或整个文件夹，重复导入不会改变任何内容。',
    )
    .argument('<path...>', 'workbooks (.xlsx, .xls, .csv …), ZIPs or folders')
    .option('--received-at <moment>', 'when they were handed in; default now', readMomentOption)
    .option('--campaign <slug>', 'the campaign; default the newest')
    .option('--returned <folder>', 'write a marked copy of every file with refused rows there')
    .option('--all-or-nothing', 'take nothing at all when a single row is refused')
    .addHelpText(
      'after',
      '\nExit code 0 when every row of every file was taken, 1 when anything was refused.',
    )
    .action(async (paths: string[], options: ImportOptions) => {
      const { sources: named, skipped } = await importPaths(paths);
      for (const file of skipped) io.err(`${file}：不是表格文件或压缩包，已跳过\n`);
      const { importFiles } = await import('./import-files.js');
      const sources = new ImportSources(named, skipped);
      let done = 0;
      const onFile = (result: FileResultDto) =>
        io.err(`[${(done += 1)}/${sources.total}] ${progressOf(result)}\n`);
      const results = await importFiles(io, { ...options, sources, onFile });
      for (const line of sources.skipped.slice(skipped.length)) io.err(`${line}\n`);
      const summary = summaryOf(results, sources.skipped);
      printJson(io, summary);
      if (summary.rowsRefused > 0 || summary.refused > 0 || summary.partly > 0) end(EXIT.refused);
    });
}
