import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock';
import { Config } from '../../config/config';
import type { InboxFile } from './inbox-file.entity';
import { InboxRecordsService } from './inbox-records.service';
import { InboxTakingService } from './inbox-taking.service';
import { troubleOf } from './inbox-trouble';
import { SETTLED_FOLDERS, walkInbox } from './inbox-walk';
import { exists } from './settled-place';

/** The inbox folder (TUANWEI_INBOX): what is laid there is taken in with the committee's rights and moved away. */
@Injectable()
export class InboxService {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly records: InboxRecordsService,
    private readonly taking: InboxTakingService,
  ) {}

  /**
   * One look: files that lie there as the look before saw them are taken in and moved to `done` or `returned`; what
   * people must mend is noted and tried again. Looks must not overlap. Without the setting it does nothing.
   */
  async look(signal?: AbortSignal): Promise<void> {
    const root = this.config.inboxDir;
    if (root === null) return;
    const content = await walkInbox(root);
    const steady = await this.records.see(content, this.clock.now());
    const isReadable = content.troubles.every((trouble) => trouble.path !== '.');
    if (isReadable) await this.noteAbsent(root, new Set(content.troubles.map((trouble) => trouble.path)));
    for (const row of steady) {
      if (signal?.aborted) return;
      await this.settle(root, row);
    }
  }

  private async settle(root: string, row: InboxFile): Promise<void> {
    try {
      const settled = row.state === 'taken' || (await this.taking.take(root, row));
      if (settled) await this.taking.move(root, row);
    } catch (fault) {
      await this.records.noteTrouble(row, troubleOf(`文件“${row.path}”不能读取或移动`, fault));
    }
  }

  /** What is not there any more was moved just before a crash, or somebody took it away. */
  private async noteAbsent(root: string, troubled: Set<string>): Promise<void> {
    for (const row of await this.records.open()) {
      if (troubled.has(row.path)) continue;
      if (row.fingerprint === '') await this.records.forget(row);
      else if (!(await this.isThere(root, row.path))) await this.noteEnd(root, row);
    }
  }

  private async noteEnd(root: string, row: InboxFile): Promise<void> {
    const wasMoved = row.target !== null && (await this.isThere(root, row.target));
    const folder = row.target?.startsWith(SETTLED_FOLDERS.returned) ? 'returned' : 'done';
    await this.records.noteSettled(row, wasMoved ? folder : 'gone', this.clock.now());
  }

  /** What cannot be looked at counts as there. */
  private isThere(root: string, below: string): Promise<boolean> {
    return exists(path.join(root, below)).catch(() => true);
  }
}
