import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { Problem } from '../../../domain/problem';
import { Submission } from './submission.entity';

/** One row of a submission, taken or refused, with what is wrong in it. */
@Entity('submission_rows')
@Index(['submissionId', 'row'], { unique: true })
export class SubmissionRow {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  submissionId: number;

  @ManyToOne(() => Submission, { onDelete: 'CASCADE' })
  submission: Relation<Submission>;

  /** Row number as Excel shows it. */
  @Column('int')
  row: number;

  @Column('boolean')
  taken: boolean;

  @Column('int', { nullable: true })
  holderId: number | null;

  @Column('int', { nullable: true })
  accountId: number | null;

  /** The values read, without personal contacts. */
  @Column('jsonb')
  values: Record<string, unknown>;

  /** Encrypted JSON of phones, e-mails and other contacts of the row. */
  @Column('text', { nullable: true })
  sealedContacts: string | null;

  @Column('jsonb', { default: [] })
  problems: Problem[];
}
