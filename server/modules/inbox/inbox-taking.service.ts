import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../../../domain/local-time';
import { Clock } from '../../clock/clock';
import type { FileResultDto } from '../submissions/submission.dto';
import { companionsOf } from './inbox-companions';
import type { InboxFile, InboxResult } from './inbox-file.entity';
import { InboxRecordsService } from './inbox-records.service';
import { SETTLED_FOLDERS } from './inbox-walk';
import { LARGEST_INBOX_FILE, readInboxFile } from './read-inbox-file';
import { settleFile } from './settle-file';
import { freePlace } from './settled-place';
import { refusedFile, unpackFile } from './unpacked-file';
import { isWanting, WholeFilesService } from './whole-files.service';

/** Takes one file of the inbox in, and moves it to where its result belongs. Each step may be repeated. */
@Injectable()
export class InboxTakingService {
  constructor(
    private readonly clock: Clock,
    private readonly records: InboxRecordsService,
    private readonly wholeFiles: WholeFilesService,
  ) {}

  /** False when it is being written, or gone: the next look sees it anew. */
  async take(root: string, row: InboxFile): Promise<boolean> {
    const bytes = await readInboxFile(root, row);
    if (bytes === null) return false;
    const result = bytes === 'too-large' ? tooLarge(row.path) : await this.resultOf(row, bytes);
    const state = result.files.some(isWanting) ? 'returned' : 'done';
    const folder = `${SETTLED_FOLDERS[state]}/${shanghaiDay(this.clock.now())}`;
    await this.records.noteTaken(row, result, await freePlace(root, folder, row.path));
    return true;
  }

  /** Moves a file that was taken, with its result and, where something was refused, its marked copy beside it. */
  async move(root: string, row: InboxFile): Promise<void> {
    const bytes = await readInboxFile(root, row);
    const { path: from, target, fingerprint } = row;
    const companions = await companionsOf(row, Buffer.isBuffer(bytes) ? bytes : null);
    const moved = await settleFile({ root, from, to: target!, fingerprint, companions });
    if (moved === 'changed') return;
    const state = target!.startsWith(`${SETTLED_FOLDERS.returned}/`) ? 'returned' : 'done';
    await this.records.noteSettled(row, state, this.clock.now());
  }

  private async resultOf({ path: name, seenAt: receivedAt }: InboxFile, bytes: Buffer): Promise<InboxResult> {
    const { files, skipped } = unpackFile({ name: path.posix.basename(name), bytes });
    const results: FileResultDto[] = [];
    for (const file of files) {
      const result = await this.wholeFiles.takeGood(file, { receivedAt });
      results.push({ ...result, fileName: file.name });
    }
    return { files: results, skipped };
  }
}

function tooLarge(below: string): InboxResult {
  const megabytes = LARGEST_INBOX_FILE / 1024 / 1024;
  const message = `文件超过 ${megabytes} MB，没有读取；请按单位或附表拆成几个文件后重新放入收件夹。`;
  const place = { row: null, column: null, value: null };
  const problem = { code: 'FILE.TOO_LARGE', severity: 'error' as const, ...place, message };
  return { files: [refusedFile(below, problem)], skipped: [] };
}
