import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SCRIPT = path.resolve(__dirname, '../../../server/worker.js');

/** A real worker in a process of its own, as it runs in production. */
export class BenchWorker {
  private constructor(
    private readonly child: ChildProcess,
    private readonly dataDir: string,
  ) {}

  /** Ready when it works. Throws when it ends before. */
  static async start(settings: Record<string, string>): Promise<BenchWorker> {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'tuanwei-bench-'));
    const child = fork(SCRIPT, {
      env: {
        PATH: process.env.PATH,
        TUANWEI_DATA_DIR: dataDir,
        TUANWEI_KEY: Buffer.alloc(32, 7).toString('base64'),
        ...settings,
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const ended = once(child, 'exit').then(() => {
      throw new Error('A worker ended before it had begun; see above.');
    });
    await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => {});
    return new BenchWorker(child, dataDir);
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
