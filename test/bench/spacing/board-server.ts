import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SCRIPT = path.resolve(__dirname, '../../../server/main.js');
const WEB_DIR = path.resolve(__dirname, '../../../..', 'web/dist');

/** The real server with the built board, in a process of its own. */
export class BoardServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly dataDir: string,
    readonly address: string,
  ) {}

  static async start(databaseUrl: string): Promise<BoardServer> {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'tuanwei-bench-'));
    const child = fork(SCRIPT, {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: databaseUrl,
        PORT: '0',
        TUANWEI_DATA_DIR: dataDir,
        TUANWEI_KEY: Buffer.alloc(32, 7).toString('base64'),
        TUANWEI_WEB_DIR: WEB_DIR,
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [{ listening }] = (await once(child, 'message')) as [{ listening: string }];
    return new BoardServer(child, dataDir, listening);
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
