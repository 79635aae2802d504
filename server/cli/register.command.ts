import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { EXIT, printJson } from './command-io';
import { readDayOption } from './day-option';
import { readNamedFile } from './read-file';
import type { CommandTable } from './tuanwei';

interface ImportOptions {
  campaign?: string;
  preview?: boolean;
  closeMissing?: string;
}

/** `register import` and `register export`: the committee's register of units and organizations. */
export function addRegister({ program, io, end }: CommandTable): void {
  const register = program
    .command('register')
    .description('The register of reporting units and League organizations.\n填报单位和团组织名册。');
  addImport(register, { program, io, end });
  addExport(register, { program, io, end });
}

function addImport(register: Command, { io, end }: CommandTable): void {
  register
    .command('import')
    .description(
      'Take in a register; the same file twice changes nothing.\n导入名册，重复导入不会改变任何内容。',
    )
    .argument('<file>', 'a .json {units, organizations} or a table (.xlsx, .csv) with headings')
    .option('--campaign <slug>', 'the campaign; default the newest')
    .option('--preview', 'say what it would do, and do nothing')
    .option('--close-missing <day>', 'close from this day on what the file does not name', readDayOption)
    .addHelpText('after', HEADINGS_HELP)
    .action(async (file: string, options: ImportOptions) => {
      const bytes = await readNamedFile(file);
      const { importRegisterFile } = await import('./import-register.js');
      const result = await importRegisterFile(io, { file, bytes, ...options });
      printJson(io, result);
      for (const problem of result.problems) io.err(`${problem.message}\n`);
      if (result.problems.some((problem) => problem.severity === 'error')) end(EXIT.refused);
    });
}

function addExport(register: Command, { io }: CommandTable): void {
  register
    .command('export')
    .description('Write the register as a workbook that can be imported again.\n导出名册，可修改后再导入。')
    .argument('<file>', 'the .xlsx to write')
    .option('--campaign <slug>', 'the campaign; default the newest')
    .action(async (file: string, { campaign }: { campaign?: string }) => {
      const { exportRegister } = await import('./export-register.js');
      const bytes = await exportRegister(io, campaign);
      await writeFile(file, bytes);
      printJson(io, { file, bytes: bytes.length });
    });
}

const HEADINGS_HELP = `
Headings: 填报单位, 单位类别, 单位简称, 团组织全称, 组织类型, 上级团组织, 成立日期, 撤销日期.
A line without 团组织全称 declares a unit alone. Columns that are left out stay as they are registered.`;
