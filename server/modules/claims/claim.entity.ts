import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { ClaimState, FormNumber } from '../../../domain/form';
import type { HolderCategory } from '../../../domain/holder';
import type { Platform } from '../../../domain/platform';
import { Account } from '../accounts/account.entity';
import { BaselineList } from '../baseline-lists/baseline-list.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { Holder } from '../holders/holder.entity';
import { Submission } from '../submissions/submission.entity';
import { Unit } from '../units/unit.entity';

/**
 * What a unit reported of one holder (and platform), for as long as it stood: opened when a submission is
 * accepted, closed when a newer version no longer says so. Current claims have no end.
 */
@Entity('claims')
@Index(['holderId'])
@Index(['accountId'])
@Index(['submissionId'])
@Index(['baselineListId'])
@Index(['unitId', 'category', 'toAt'])
export class Claim {
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
  holderId: number;

  @ManyToOne(() => Holder, { onDelete: 'CASCADE' })
  holder: Relation<Holder>;

  /** Null for forms 3, 6, 9, 12: nothing opened yet. */
  @Column('int', { nullable: true })
  accountId: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL', nullable: true })
  account: Relation<Account> | null;

  @Column('text')
  category: HolderCategory;

  @Column('text')
  state: ClaimState;

  /** Null where nothing is opened. */
  @Column('text', { nullable: true })
  platform: Platform | null;

  /** `baseline`: a list the committee already held, not a form. */
  @Column('text')
  source: 'form' | 'baseline';

  @Column('int', { nullable: true })
  form: FormNumber | null;

  @Column('int', { nullable: true })
  submissionId: number | null;

  @ManyToOne(() => Submission, { onDelete: 'SET NULL', nullable: true })
  submission: Relation<Submission> | null;

  /** The list that says so, where no form does. */
  @Column('int', { nullable: true })
  baselineListId: number | null;

  @ManyToOne(() => BaselineList, { onDelete: 'SET NULL', nullable: true })
  baselineList: Relation<BaselineList> | null;

  @Column('timestamptz')
  fromAt: Date;

  @Column('timestamptz', { nullable: true })
  toAt: Date | null;
}
