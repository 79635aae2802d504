import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { Platform } from '../../../domain/platform';
import { Campaign } from '../campaigns/campaign.entity';
import { User } from '../users/user.entity';

/** A list of verified holders that the committee already held, such as the one from Tencent: its claims need no form. */
@Entity('baseline_lists')
@Index(['campaignId', 'nameKey'], { unique: true, where: 'withdrawn_at IS NULL' })
export class BaselineList {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  campaignId: number;

  @ManyToOne(() => Campaign, { onDelete: 'CASCADE' })
  campaign: Relation<Campaign>;

  @Column('text')
  name: string;

  /** `textKey(name)`: a list taken in again under its name is the same list. */
  @Column('text')
  nameKey: string;

  /** Of rows that do not say it themselves; null: every row says it. */
  @Column('text', { nullable: true })
  platform: Platform | null;

  @Column('timestamptz')
  importedAt: Date;

  /** Null for the command line. */
  @Column('int', { nullable: true })
  importedById: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  importedBy: Relation<User> | null;

  @Column('int')
  rowsTaken: number;

  @Column('int')
  rowsRefused: number;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
