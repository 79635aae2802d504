import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { DeadlineException as ExceptionRule } from '../../../domain/deadline';
import type { FormNumber } from '../../../domain/form';
import { Phase } from '../campaigns/phase.entity';
import { Unit } from '../units/unit.entity';
import { User } from '../users/user.entity';

/** Leave for one unit to hand in after the lock of a phase (准予补报): until when, why, by whom. Kept for ever. */
@Entity('deadline_exceptions')
@Index(['phaseId', 'unitId'])
export class DeadlineException implements ExceptionRule {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  phaseId: number;

  @ManyToOne(() => Phase, (phase) => phase.exceptions, { onDelete: 'CASCADE' })
  phase: Relation<Phase>;

  @Column('int')
  unitId: number;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  unit: Relation<Unit>;

  /** Null: every form of the phase. */
  @Column('int', { nullable: true })
  form: FormNumber | null;

  @Column('timestamptz')
  until: Date;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  grantedAt: Date;

  @Column('int', { nullable: true })
  grantedById: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  grantedBy: Relation<User> | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('int', { nullable: true })
  withdrawnById: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  withdrawnBy: Relation<User> | null;
}
