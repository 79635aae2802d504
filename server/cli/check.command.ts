import { InvalidArgumentError, Option } from 'commander';
import { printJson, UsageError } from './command-io';
import type { CommandTable } from './tuanwei';

interface CheckOptions {
  due?: boolean;
  account?: number;
  limit?: number;
}

/** `check`: visits profile pages now, all that are due or one account's. */
export function addCheck({ program, io }: CommandTable): void {
  program
    .command('check')
    .description('Visit the profile pages that are due, or one account.\n核验到期的账号，或指定的一个账号。')
    .option('--due', 'every account that is due (the default)')
    .addOption(
      new Option('--account <id>', 'this account alone, due or not').argParser(readId).conflicts('due'),
    )
    .addOption(
      new Option('--limit <count>', 'at most so many accounts').argParser(readId).conflicts('account'),
    )
    .action(async ({ account, limit }: CheckOptions) => {
      const { runChecks } = await import('./run-checks.js');
      const summary = await runChecks(io, { account, limit });
      if (!summary) throw new UsageError(`There is no account ${account}.`);
      printJson(io, summary);
    });
}

function readId(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(text);
}
