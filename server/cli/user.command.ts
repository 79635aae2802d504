import { randomBytes } from 'node:crypto';
import { Option } from 'commander';
import { printJson } from './command-io';
import type { CommandTable } from './tuanwei';

interface UserOptions {
  login: string;
  name: string;
  role: 'committee' | 'unit' | 'viewer';
  unit?: string;
  campaign?: string;
}

/** `user add`: makes somebody who may log in. */
export function addUser({ program, io }: CommandTable): void {
  program
    .command('user')
    .description('People who may log in.\n用户。')
    .command('add')
    .description(
      'Add a user. The password is read from stdin; when nothing is piped in, one is made up and\nprinted once on stderr. 添加用户，密码从标准输入读取，否则自动生成。',
    )
    .requiredOption('--login <login>', 'what the user logs in with')
    .requiredOption('--name <name>', 'the name shown on screen')
    .addOption(
      new Option('--role <role>', 'what the user may do')
        .choices(['committee', 'unit', 'viewer'])
        .makeOptionMandatory(),
    )
    .option('--unit <name>', 'the reporting unit, for the role unit')
    .option('--campaign <slug>', 'the campaign whose unit is meant; default the newest')
    .action(async (options: UserOptions) => {
      const typed = (await io.readInput())?.split(/\r?\n/)[0] || null;
      const password = typed ?? randomBytes(12).toString('base64url');
      const { addUserByCommand } = await import('./add-user.js');
      const user = await addUserByCommand(io, { ...options, password });
      printJson(io, user);
      if (typed === null) io.err(`Password, shown this once 初始密码（只显示一次）：${password}\n`);
    });
}
