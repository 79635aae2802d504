import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = path.resolve(__dirname, '../../..');
const SCRIPT = path.join(ROOT, 'dist/server/worker.js');

/** A real worker: its own process, as it runs in production. */
export class WorkerProcess {
  private readonly dataDir = mkdtempSync(path.join(tmpdir(), 'tuanwei-worker-'));
  private readonly child: ChildProcess;
  /** How it ended: the exit code, or the signal that ended it. */
  readonly gone: Promise<number | NodeJS.Signals>;
  private output = '';

  constructor(settings: Record<string, string>) {
    if (!existsSync(SCRIPT)) throw new Error('The worker is not built: run npm run build:server first.');
    this.child = spawn(process.execPath, [SCRIPT], {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        TUANWEI_DATA_DIR: this.dataDir,
        TUANWEI_KEY: Buffer.alloc(32, 7).toString('base64'),
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.on('data', (text: Buffer) => (this.output += text.toString()));
    }
    this.gone = new Promise((resolve) => this.child.once('exit', (code, signal) => resolve(code ?? signal!)));
  }

  /** Looks again and again until it is so. Throws what the worker wrote when it has ended meanwhile. */
  async untilTrue(isSo: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await isSo())) {
      if (this.child.exitCode !== null) throw new Error(`The worker has ended: ${this.output}`);
      await wait(20);
    }
  }

  send(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Sends the signal and waits for the end: the exit code, or the signal that ended it. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | NodeJS.Signals> {
    this.child.kill(signal);
    const how = await this.gone;
    rmSync(this.dataDir, { recursive: true, force: true });
    return how;
  }
}
