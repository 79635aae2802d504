import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { commandLine } from '../../server/database/embedded-postgres/process-identity';

const ROOT = path.resolve(__dirname, '../..');
const READY = /^Tuanwei is ready: (http:\S+)$/;

/** A running `npm start`. */
export interface StartCommand {
  process: ChildProcess;
  address: string;
}

/** `node bin/start.mjs` with this data folder on a free port; resolves once it says that it is ready. */
export async function startCommand(dataDir: string): Promise<StartCommand> {
  const command = spawnStart({ TUANWEI_DATA_DIR: dataDir, PORT: '0' });
  for await (const line of createInterface({ input: command.stdout! })) {
    const address = READY.exec(line)?.[1];
    if (address) return { process: command, address };
  }
  throw new Error('npm start ended before it was ready.');
}

/** Its exit code and what it wrote to stderr, for a start that must fail. */
export async function failedStart(env: Record<string, string>): Promise<{ code: number; said: string }> {
  const command = spawnStart(env);
  let said = '';
  command.stderr!.on('data', (data) => (said += data));
  const [code] = (await once(command, 'close')) as [number];
  return { code, said };
}

export async function endCommand(command: StartCommand, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(command.process, 'exit');
  command.process.kill(signal);
  return ((await ended) as [number | null])[0];
}

/** The pids of server and worker, in this order. */
export function childrenOf({ process: { pid } }: StartCommand): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  return ['dist/server/main.js', 'dist/server/worker.js'].flatMap((script) =>
    children.filter((child) => commandLine(child).includes(script)),
  );
}

function spawnStart(env: Record<string, string>): ChildProcess {
  const { DATABASE_URL: _, TEST_DATABASE_URL: __, ...rest } = process.env;
  return spawn(process.execPath, [path.join(ROOT, 'bin/start.mjs')], {
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
