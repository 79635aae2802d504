import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { SkippedFile } from '../../../ingest/forms/workbook/zip-of-workbooks';
import type { FileResultDto } from '../submissions/submission.dto';

/** What a ZIP or a single file came to, file by file. */
export interface InboxResult {
  files: FileResultDto[];
  /** What lay in a ZIP and is no workbook. */
  skipped: SkippedFile[];
}

/**
 * One file of the inbox folder, from the first look that saw it until it lies in `done` or `returned`. A folder that
 * cannot be read has a row too, for as long as that lasts.
 */
@Entity('inbox_files')
@Index(['path'], { unique: true, where: 'settled_at IS NULL' })
@Index(['settledAt'])
export class InboxFile {
  @PrimaryGeneratedColumn('identity')
  id: number;

  /** Below the inbox folder, with `/` between its parts. */
  @Column('text')
  path: string;

  /** Size and moment of its last change as the last look saw them; '' for what could not be looked at. */
  @Column('text')
  fingerprint: string;

  /** Since when it lies there unchanged: the moment it counts as received. */
  @Column('timestamptz')
  seenAt: Date;

  /** `taken`: its content is stored, the file itself waits to be moved. `gone`: somebody took it away. */
  @Column('text')
  state: 'waiting' | 'taken' | 'done' | 'returned' | 'gone';

  @Column('jsonb', { nullable: true })
  result: InboxResult | null;

  /** Where it is moved to, below the inbox folder; decided before moving, so that a second try finds it. */
  @Column('text', { nullable: true })
  target: string | null;

  /** Why it cannot be read or moved just now, in one Chinese sentence. */
  @Column('text', { nullable: true })
  trouble: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}
