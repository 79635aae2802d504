import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { DiscrepancyKind } from '../../../domain/discrepancy';
import { Account } from '../accounts/account.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { Holder } from '../holders/holder.entity';
import { Unit } from '../units/unit.entity';

/** The form says one thing, the page another (不符). Open until a later check or form settles it. */
@Entity('discrepancies')
// `nulls not distinct` in the migration, which TypeORM cannot say.
@Index(['holderId', 'accountId', 'kind'], { unique: true, where: 'closed_at IS NULL' })
@Index(['campaignId', 'closedAt', 'kind'])
export class Discrepancy {
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

  @Column('int', { nullable: true })
  accountId: number | null;

  @ManyToOne(() => Account, { onDelete: 'CASCADE', nullable: true })
  account: Relation<Account> | null;

  @Column('text')
  kind: DiscrepancyKind;

  /** What the form says and what the page says, in the page's own words. */
  @Column('text', { nullable: true })
  claimed: string | null;

  @Column('text', { nullable: true })
  seen: string | null;

  @Column('bigint', { nullable: true })
  checkId: string | null;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}
