import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { RegisterChange } from './register-change.entity';

/** What a change did to one row of one table, noted by the trigger `register_journal` in the order it happened. */
@Entity('register_change_rows')
@Index(['changeId'])
@Index(['tableName', 'rowId'])
export class RegisterChangeRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('int')
  changeId: number;

  @ManyToOne(() => RegisterChange, { onDelete: 'CASCADE' })
  change: Relation<RegisterChange>;

  @Column('text')
  tableName: string;

  @Column('int')
  rowId: number;

  /** The whole row where it was deleted, the changed columns where it was updated, null where it was added. */
  @Column('jsonb', { nullable: true })
  before: Record<string, unknown> | null;

  /** The whole row where it was added, the changed columns where it was updated, null where it was deleted. */
  @Column('jsonb', { nullable: true })
  after: Record<string, unknown> | null;
}
