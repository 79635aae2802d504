import { InvalidArgumentError, Option } from 'commander';
import { PLATFORMS, type Platform } from '../../domain/platform';
import { type CommandIo, EXIT, printJson } from './command-io';
import { readMomentOption } from './moment-option';
import type { CommandTable } from './tuanwei';

interface ReparseOptions {
  platform?: Platform;
  since?: Date;
  until?: Date;
  limit?: number;
  every?: boolean;
  json?: boolean;
}

type Result = Awaited<ReturnType<typeof import('./run-reparse.js').runReparse>>;

/** `reparse`: what today's parsers conclude from the stored pages, against what was concluded at the visits. */
export function addReparse({ program, io, end }: CommandTable): void {
  program
    .command('reparse')
    .description(
      'Read the stored pages with today’s parsers and explain what differs; changes nothing. Exit code 3: something differs.\n' +
        '用现在的解析器重读留存的页面，逐条说明与当时结论的差异；不改动任何数据。退出码 3：有差异。',
    )
    .addOption(new Option('--platform <name>', 'pages of this platform only').choices([...PLATFORMS]))
    .option('--since <moment>', 'visits from this moment on', readMomentOption)
    .option('--until <moment>', 'visits before this moment', readMomentOption)
    .option('--limit <count>', 'at most so many pages, oldest first', readCount)
    .option('--every', 'tell every single difference on stderr, not only their groups')
    .option('--json', 'the result as JSON instead of sentences')
    .action(async ({ every, json, ...filter }: ReparseOptions) => {
      const { runReparse } = await import('./run-reparse.js');
      const tell = every ? (sentence: string) => io.err(`${sentence}\n`) : undefined;
      const result = await runReparse(io, filter, tell);
      if (json) printJson(io, result);
      else printSentences(io, result);
      if (result.different > 0) end(EXIT.differs);
    });
}

function printSentences(io: CommandIo, { pages, same, different, cut, groups }: Result): void {
  io.out(`重读了 ${pages} 次核验留存的页面：${same} 次结论相同，${different} 次有差异。\n`);
  if (cut > 0) io.out(`另有 ${cut} 次的页面原文留存时被截短，重读不能说明问题，没有比较。\n`);
  for (const { sentence } of groups) io.out(`${sentence}\n`);
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(text);
}
