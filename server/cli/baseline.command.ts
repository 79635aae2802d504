import { Option } from 'commander';
import { PLATFORMS, type Platform } from '../../domain/platform';
import { EXIT, printJson } from './command-io';
import { readNamedFile } from './read-file';
import type { CommandTable } from './tuanwei';

interface BaselineOptions {
  name: string;
  platform?: Platform;
  campaign?: string;
  preview?: boolean;
}

/** `baseline import`: takes in a list of verified holders that the committee already holds. */
export function addBaseline({ program, io, end }: CommandTable): void {
  program
    .command('baseline')
    .description('Lists of verified holders that the committee already holds.\n团市委已掌握的认证名单。')
    .command('import')
    .description('Take in a list; the same file twice changes nothing.\n导入名单，重复导入不会改变任何内容。')
    .argument('<file>', 'a table (.xlsx, .csv) with headings')
    .requiredOption('--name <name>', 'what the list is called; a known name brings that list up to date')
    .addOption(new Option('--platform <platform>', 'of rows that do not say it').choices(PLATFORMS))
    .option('--campaign <slug>', 'the campaign; default the newest')
    .option('--preview', 'say what it would do, and do nothing')
    .addHelpText('after', HEADINGS_HELP)
    .action(async (file: string, options: BaselineOptions) => {
      const bytes = await readNamedFile(file);
      const { importBaseline } = await import('./import-baseline.js');
      const result = await importBaseline(io, { bytes, ...options });
      printJson(io, result);
      for (const problem of result.problems) io.err(`${problem.message}\n`);
      if (result.problems.some((problem) => problem.severity === 'error')) end(EXIT.refused);
    });
}

const HEADINGS_HELP = `
Headings: 团组织全称, 姓名, 类别, 平台, 微博地址, UID, 昵称, 认证说明, 联系电话; the first and an address or UID are needed.`;
