/** What a command may touch of the process around it: tests give their own. */
export interface CommandIo {
  /** Results, JSON only. */
  out(text: string): void;
  /** Progress, advice and errors, for people. */
  err(text: string): void;
  /** All that was piped in; null when nobody pipes. */
  readInput(): Promise<string | null>;
  env: NodeJS.ProcessEnv;
}

/** How a command ended; printed in every `--help`. */
export const EXIT = { done: 0, refused: 1, usage: 2, differs: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command line that cannot be carried out as it was typed: one sentence, exit code 2. */
export class UsageError extends Error {}

export function printJson(io: CommandIo, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}

/** The real process. */
export function processIo(): CommandIo {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readInput: readStandardInput,
    env: process.env,
  };
}

async function readStandardInput(): Promise<string | null> {
  if (process.stdin.isTTY) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
