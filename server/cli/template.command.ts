import { EXIT, printJson } from './command-io';
import type { CommandTable } from './tuanwei';

interface TemplateOptions {
  out: string;
  campaign?: string;
  phase?: number;
  contact?: string;
}

/** `template UNIT…`: writes the workbooks of empty forms that units fill in. */
export function addTemplate({ program, io, end }: CommandTable): void {
  program
    .command('template')
    .description(
      'Write the workbook of empty forms of each unit, of all that must report when none is named.\n为填报单位生成附表模板；不写单位时为全部应报单位生成。',
    )
    .argument('[units...]', 'names of units, short ones too')
    .requiredOption('--out <folder>', 'where the workbooks go')
    .option(
      '--phase <n>',
      'place of the phase in the campaign; default the collect phase running, or the next',
      Number,
    )
    .option('--campaign <slug>', 'the campaign; default the newest')
    .option('--contact <text>', 'whom to ask, printed on the cover')
    .action(async (units: string[], options: TemplateOptions) => {
      const { writeTemplates } = await import('./write-templates.js');
      const result = await writeTemplates(io, { units, ...options });
      printJson(io, result);
      for (const name of result.unknown) io.err(`There is no unit "${name}" in this campaign.\n`);
      if (result.unknown.length > 0) end(EXIT.refused);
    });
}
