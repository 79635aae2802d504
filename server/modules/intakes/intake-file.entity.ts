import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { Problem } from '../../../domain/problem';
import { Intake } from './intake.entity';

export const INTAKE_FILE_STATES = ['waiting', 'reading', 'checked', 'refused', 'cancelled'] as const;
export type IntakeFileState = (typeof INTAKE_FILE_STATES)[number];

/** A file on its way in. Its bytes are sealed: they hold phones and e-mails. */
@Entity('intake_files')
@Index(['intakeId'])
export class IntakeFile {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  intakeId: number;

  @ManyToOne(() => Intake, { onDelete: 'CASCADE' })
  intake: Relation<Intake>;

  @Column('text')
  name: string;

  /** Inside the folder or ZIP it came in. */
  @Column('text', { nullable: true })
  path: string | null;

  @Column('int')
  size: number;

  @Column('bytea', { select: false })
  sealedBytes: Buffer;

  /** The moment of its upload: what decides on time or late (domain/hand-in-moment.ts). */
  @Column('timestamptz')
  receivedAt: Date;

  @Column('text', { default: 'waiting' })
  state: IntakeFileState;

  /** Counts what people changed; a check that began before the last change is thrown away. */
  @Column('int', { default: 0 })
  revision: number;

  /** Encrypted JSON of the cells that people corrected on the preview. */
  @Column('text', { nullable: true, select: false })
  sealedEdits: string | null;

  /** How many cells. */
  @Column('int', { default: 0 })
  edits: number;

  /** There is something to mark in the copy that goes back. */
  @Column('boolean', { default: false })
  hasReturned: boolean;

  @Column('jsonb', { default: [] })
  problems: Problem[];

  /** A sentence for people: our own work on the file has failed, or it kept its whole intake from being taken in. */
  @Column('text', { nullable: true })
  fault: string | null;
}
