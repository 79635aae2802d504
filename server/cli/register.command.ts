import { EXIT, printJson } from './command-io';
import { readNamedFile } from './read-file';
import type { CommandTable } from './tuanwei';

/** `register import`: takes in the committee's register of units and organizations. */
export function addRegister({ program, io, end }: CommandTable): void {
  program
    .command('register')
    .description('The register of reporting units and League organizations.\n填报单位和团组织名册。')
    .command('import')
    .description(
      'Take in a register; the same file twice changes nothing.\n导入名册，重复导入不会改变任何内容。',
    )
    .argument('<file>', 'a .json {units, organizations} or a .csv with headings')
    .option('--campaign <slug>', 'the campaign; default the newest')
    .addHelpText('after', CSV_HELP)
    .action(async (file: string, { campaign }: { campaign?: string }) => {
      const bytes = await readNamedFile(file);
      const { importRegisterFile } = await import('./import-register.js');
      const result = await importRegisterFile(io, { file, bytes, campaign });
      printJson(io, result);
      for (const problem of result.problems) io.err(`${problem.message}\n`);
      if (result.problems.some((problem) => problem.severity === 'error')) end(EXIT.refused);
    });
}

const CSV_HELP = `
CSV headings: 填报单位, 单位类别, 单位简称, 团组织全称, 组织类型, 上级团组织, 成立日期, 撤销日期.
A line without 团组织全称 declares a unit alone.`;
