import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processIdentity, stillLives } from './process-identity';

/**
 * Which processes use the server of a home: one empty file each. A command line may attach beside a running
 * service; the last to leave stops the server, and files of killed processes do not count.
 */
export class ServerUsers {
  private readonly folder: string;
  private readonly own = processIdentity(process.pid)!;

  constructor(home: string) {
    this.folder = path.join(home, 'users');
    mkdirSync(this.folder, { recursive: true });
  }

  enter(): void {
    writeFileSync(path.join(this.folder, this.own), '');
  }

  /** Returns true when nobody living is left. */
  leave(): boolean {
    rmSync(path.join(this.folder, this.own), { force: true });
    return this.living().length === 0;
  }

  private living(): string[] {
    return readdirSync(this.folder).filter((identity) => {
      if (stillLives(identity)) return true;
      rmSync(path.join(this.folder, identity), { force: true });
      return false;
    });
  }
}
