import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity';
import { User } from '../users/user.entity';

export const REGISTER_CHANGE_KINDS = ['import', 'create', 'edit', 'move', 'merge', 'alias', 'undo'] as const;
export type RegisterChangeKind = (typeof REGISTER_CHANGE_KINDS)[number];

/** One change of the register, whole: what it touched is in its rows, and it can be undone while nothing newer depends on it. */
@Entity('register_changes')
@Index(['campaignId'])
export class RegisterChange {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  campaignId: number;

  @ManyToOne(() => Campaign, { onDelete: 'CASCADE' })
  campaign: Relation<Campaign>;

  @Column('text')
  kind: RegisterChangeKind;

  /** One Chinese sentence. */
  @Column('text')
  summary: string;

  @Column('timestamptz')
  at: Date;

  /** Null for the command line. */
  @Column('int', { nullable: true })
  byId: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  by: Relation<User> | null;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;

  @Column('int', { nullable: true })
  undoneByChangeId: number | null;

  @ManyToOne(() => RegisterChange, { onDelete: 'SET NULL', nullable: true })
  undoneByChange: Relation<RegisterChange> | null;
}
