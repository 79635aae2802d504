import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { FormNumber } from '../../../domain/form';
import type { Problem } from '../../../domain/problem';
import { Campaign } from '../campaigns/campaign.entity';
import { Phase } from '../campaigns/phase.entity';
import { Unit } from '../units/unit.entity';
import { User } from '../users/user.entity';
import { SubmittedFile } from './submitted-file.entity';

/** One form handed in by a unit in a phase (报送). Versions are kept; the newest counts. */
@Entity('submissions')
@Index(['unitId', 'phaseId', 'form', 'version'], { unique: true })
@Index(['unitId', 'phaseId', 'form'], { unique: true, where: 'is_current' })
export class Submission {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  campaignId: number;

  @ManyToOne(() => Campaign, { onDelete: 'CASCADE' })
  campaign: Relation<Campaign>;

  @Column('int')
  unitId: number;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  unit: Relation<Unit>;

  @Column('int')
  phaseId: number;

  @ManyToOne(() => Phase, { onDelete: 'CASCADE' })
  phase: Relation<Phase>;

  @Column('int')
  form: FormNumber;

  /** 1, 2, 3 … within unit, phase and form. */
  @Column('int')
  version: number;

  @Column('boolean', { default: true })
  isCurrent: boolean;

  /** `nil`: the unit declares that it has nothing to report (零报告). */
  @Column('text')
  kind: 'file' | 'nil';

  @Column('int', { nullable: true })
  fileId: number | null;

  @ManyToOne(() => SubmittedFile, { onDelete: 'RESTRICT', nullable: true })
  file: Relation<SubmittedFile> | null;

  @Column('text', { nullable: true })
  sheet: string | null;

  /** Hash of form and rows as read: the same content twice changes nothing. */
  @Column('text')
  contentHash: string;

  /** The moment that decides on time or late: of a staged upload that of domain/hand-in-moment.ts. */
  @Column('timestamptz')
  receivedAt: Date;

  /** Null when taken in by command line. */
  @Column('int', { nullable: true })
  receivedById: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  receivedBy: Relation<User> | null;

  @Column('boolean')
  late: boolean;

  @Column('int')
  rowsTaken: number;

  @Column('int')
  rowsRefused: number;

  /** Problems of the sheet as a whole; those of rows are with the rows. */
  @Column('jsonb', { default: [] })
  problems: Problem[];

  /** Encrypted JSON of the cells that were corrected on the way in; null: taken as the file says. */
  @Column('text', { nullable: true, select: false })
  sealedEdits: string | null;
}
