import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, type Repository } from 'typeorm';
import { InboxFile, type InboxResult } from './inbox-file.entity';
import type { FoundFile, InboxContent } from './inbox-walk';

/** What is written down of the inbox folder's files: what the last look saw, what became of them, what is in the way. */
@Injectable()
export class InboxRecordsService {
  private readonly log = new Logger('Inbox');
  private readonly files: Repository<InboxFile>;

  constructor(@InjectDataSource() dataSource: DataSource) {
    this.files = dataSource.getRepository(InboxFile);
  }

  /** Files that have not been settled, oldest first. */
  open(): Promise<InboxFile[]> {
    return this.files.find({ where: { settledAt: IsNull() }, order: { id: 'ASC' } });
  }

  /** Notes what a look found. Returns the files that the look before had seen just so. */
  async see({ files, troubles }: InboxContent, at: Date): Promise<InboxFile[]> {
    const known = new Map((await this.open()).map((row) => [row.path, row]));
    const steady: InboxFile[] = [];
    for (const found of files) {
      const row = known.get(found.path);
      if (row?.fingerprint === found.fingerprint) steady.push(row);
      else await this.noteNew(found, row, at);
    }
    for (const { path, sentence } of troubles) {
      const row = known.get(path) ?? (await this.noteNew({ path, fingerprint: '' }, undefined, at));
      await this.noteTrouble(row, sentence);
    }
    return steady;
  }

  /** Tells the log once a trouble, not once a look. */
  async noteTrouble(row: InboxFile, sentence: string): Promise<void> {
    if (row.trouble === sentence) return;
    this.log.warn(sentence);
    row.trouble = sentence;
    await this.files.save(row);
  }

  async noteTaken(row: InboxFile, result: InboxResult, target: string): Promise<void> {
    await this.files.save(Object.assign(row, { state: 'taken', result, target, trouble: null }));
  }

  async noteSettled(row: InboxFile, state: 'done' | 'returned' | 'gone', at: Date): Promise<void> {
    await this.files.save(Object.assign(row, { state, settledAt: at, trouble: null }));
  }

  /** A folder that could not be read and now can. */
  async forget(row: InboxFile): Promise<void> {
    await this.files.delete({ id: row.id });
  }

  private noteNew(found: FoundFile, row: InboxFile | undefined, at: Date): Promise<InboxFile> {
    const fresh = { ...found, seenAt: at, state: 'waiting' as const };
    return this.files.save(
      this.files.create({ ...row, ...fresh, result: null, target: null, trouble: null, settledAt: null }),
    );
  }
}
