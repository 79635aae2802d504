import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { Deadline } from '../../../domain/deadline';
import type { FormNumber } from '../../../domain/form';
import type { Problem } from '../../../domain/problem';
import { Phase } from '../campaigns/phase.entity';
import type { IntakeCountsDto, Undecided } from '../submissions/checked-sheet.dto';
import type { SheetResultDto } from '../submissions/submission.dto';
import { Unit } from '../units/unit.entity';
import { IntakeFile } from './intake-file.entity';

/** One sheet of a file on its way in: where it belongs, what people chose, what its check found. */
@Entity('intake_sheets')
@Index(['fileId', 'sheet'], { unique: true })
export class IntakeSheet {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  fileId: number;

  @ManyToOne(() => IntakeFile, { onDelete: 'CASCADE' })
  file: Relation<IntakeFile>;

  /** Place in the file, from 1. */
  @Column('int')
  ordinal: number;

  @Column('text')
  sheet: string;

  /** What a person chose where the sheet does not say it. */
  @Column('int', { nullable: true })
  chosenForm: FormNumber | null;

  @Column('int', { nullable: true })
  chosenUnitId: number | null;

  @ManyToOne(() => Unit, { onDelete: 'SET NULL', nullable: true })
  chosenUnit: Relation<Unit> | null;

  @Column('int', { nullable: true })
  chosenPhaseId: number | null;

  @ManyToOne(() => Phase, { onDelete: 'SET NULL', nullable: true })
  chosenPhase: Relation<Phase> | null;

  @Column('boolean', { default: true })
  selected: boolean;

  @Column('int', { nullable: true })
  form: FormNumber | null;

  @Column('int', { nullable: true })
  unitId: number | null;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE', nullable: true })
  unit: Relation<Unit> | null;

  @Column('int', { nullable: true })
  phaseId: number | null;

  @ManyToOne(() => Phase, { onDelete: 'CASCADE', nullable: true })
  phase: Relation<Phase> | null;

  @Column('jsonb', { default: [] })
  undecided: Undecided[];

  @Column('boolean', { default: false })
  blocked: boolean;

  @Column('text', { nullable: true })
  deadline: Deadline | null;

  /** 零报告. */
  @Column('boolean', { default: false })
  nil: boolean;

  /** The version it would replace. */
  @Column('int', { nullable: true })
  version: number | null;

  @Column('jsonb')
  counts: IntakeCountsDto;

  /** Of the sheet as a whole. */
  @Column('jsonb', { default: [] })
  problems: Problem[];

  /** Letters of the columns by the keys of their values. */
  @Column('jsonb', { default: {} })
  columns: Record<string, string>;

  /** One character a row: see row-outline.ts. */
  @Column('text', { default: '' })
  outline: string;

  /** What became of it when it was taken in. */
  @Column('jsonb', { nullable: true })
  result: SheetResultDto | null;
}
