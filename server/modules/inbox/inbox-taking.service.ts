import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../../../domain/local-time';
import { Clock } from '../../clock/clock';
import type { FileResultDto } from '../submissions/submission.dto';
import { companionsOf } from './inbox-companions';
import type { InboxFile } from './inbox-file.entity';
import { InboxRecordsService } from './inbox-records.service';
import { SETTLED_FOLDERS } from './inbox-walk';
import { LARGEST_INBOX_FILE, readInboxFile } from './read-inbox-file';
import { settleFile } from './settle-file';
import { freePlace } from './settled-place';
import { WholeFilesService } from './whole-files.service';

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
    const files = bytes === 'too-large' ? [tooLarge(row.path)] : await this.results(row, bytes);
    const state = files.some(isWanting) ? 'returned' : 'done';
    const folder = `${SETTLED_FOLDERS[state]}/${shanghaiDay(this.clock.now())}`;
    await this.records.noteTaken(row, { files }, await freePlace(root, folder, row.path));
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

  private results(row: InboxFile, bytes: Buffer): Promise<FileResultDto[]> {
    const fileName = path.posix.basename(row.path);
    return this.wholeFiles.take({ fileName, bytes, receivedAt: row.seenAt });
  }
}

function isWanting({ result }: FileResultDto): boolean {
  return result === 'refused' || result === 'partly';
}

function tooLarge(below: string): FileResultDto {
  const megabytes = LARGEST_INBOX_FILE / 1024 / 1024;
  const message = `文件超过 ${megabytes} MB，没有读取；请按单位或附表拆成几个文件后重新放入收件夹。`;
  return {
    fileName: path.posix.basename(below),
    result: 'refused',
    problems: [{ code: 'FILE.TOO_LARGE', severity: 'error', row: null, column: null, value: null, message }],
    sheets: [],
  };
}
