import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** The pages of a benchmark, served by another process, so that their writing is not measured. */
export class PageServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<PageServer> {
    const child = fork(path.join(__dirname, 'page-server.js'));
    const [{ url }] = (await once(child, 'message')) as [{ url: string }];
    return new PageServer(child, url);
  }

  /** From now on every page shows so many followers. */
  async show(readers: number): Promise<void> {
    this.child.send({ readers });
    await once(this.child, 'message');
  }

  async stop(): Promise<void> {
    this.child.disconnect();
    await once(this.child, 'exit');
  }
}
