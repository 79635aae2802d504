import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { FormNumber } from '../../../domain/form';
import { BaselineList } from '../baseline-lists/baseline-list.entity';
import { Phase } from '../campaigns/phase.entity';
import { NameQuestion } from './name-question.entity';

/**
 * Where an unknown name stands, and in how many rows: a form of a phase of the question's unit, or a list of the
 * committee. A question without a place has answered itself.
 */
@Entity('name_question_places')
// `nulls not distinct` in the migration, which TypeORM cannot say.
@Index(['questionId', 'phaseId', 'form', 'baselineListId'], { unique: true })
export class NameQuestionPlace {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  questionId: number;

  @ManyToOne(() => NameQuestion, { onDelete: 'CASCADE' })
  question: Relation<NameQuestion>;

  @Column('int', { nullable: true })
  phaseId: number | null;

  @ManyToOne(() => Phase, { onDelete: 'CASCADE', nullable: true })
  phase: Relation<Phase> | null;

  @Column('int', { nullable: true })
  form: FormNumber | null;

  @Column('int', { nullable: true })
  baselineListId: number | null;

  @ManyToOne(() => BaselineList, { onDelete: 'CASCADE', nullable: true })
  baselineList: Relation<BaselineList> | null;

  @Column('int')
  rows: number;
}
