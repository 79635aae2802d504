import { Command, CommanderError } from 'commander';
import { addBaseline } from './baseline.command';
import { addCheck } from './check.command';
import { type CommandIo, EXIT, type ExitCode, UsageError } from './command-io';
import { addImport } from './import.command';
import { addReadForm } from './read-form.command';
import { addReadPage } from './read-page.command';
import { addRegister } from './register.command';
import { addReparse } from './reparse.command';
import { addTemplate } from './template.command';
import { addUser } from './user.command';

/** What every command is added to; it reports here how it ended. */
export interface CommandTable {
  program: Command;
  io: CommandIo;
  end(code: ExitCode): void;
}

const ABOUT = `Command line of Tuanwei, for people and scripts.
团微命令行：读取页面和附表、导入报送、核验账号、添加用户。`;

const CODES = `
Results are JSON on stdout, messages go to stderr.
Exit codes: 0 done, 1 something was refused or failed, 2 wrong usage.
退出码：0 完成，1 有内容被拒收或出错，2 用法不对。`;

/** Runs one command line (without node and script); returns the exit code. Faults become one sentence on stderr. */
export async function runCommandLine(words: string[], io: CommandIo): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = buildProgram(io, (ended) => (code = ended));
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT.done : EXIT.usage;
    io.err(`${sentenceOf(fault)}\n`);
    return fault instanceof UsageError ? EXIT.usage : EXIT.refused;
  }
}

function buildProgram(io: CommandIo, end: CommandTable['end']): Command {
  const program = new Command('tuanwei')
    .description(ABOUT)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
  const table = { program, io, end };
  for (const add of [
    addReadPage,
    addReadForm,
    addImport,
    addRegister,
    addBaseline,
    addTemplate,
    addCheck,
    addReparse,
    addUser,
  ])
    add(table);
  for (const command of [program, ...commandsBelow(program)]) command.addHelpText('after', CODES);
  return program;
}

function commandsBelow(command: Command): Command[] {
  return command.commands.flatMap((below) => [below, ...commandsBelow(below)]);
}

function sentenceOf(fault: unknown): string {
  const message = fault instanceof Error ? fault.message : String(fault);
  return message.split('\n')[0] || 'The command failed without a reason.';
}
