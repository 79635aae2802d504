import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Holder } from '../holders/holder.entity';
import { Account } from './account.entity';

/** A stretch of time in which an account was confirmed verified: what "as of" coverage is counted from. */
@Entity('verifications')
@Index(['accountId'], { unique: true, where: 'to_at IS NULL' })
@Index(['accountId', 'fromAt'])
@Index(['holderId'])
export class Verification {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  accountId: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  account: Relation<Account>;

  /** Whose account it was then: an account may pass to another holder later, its past does not. */
  @Column('int')
  holderId: number;

  @ManyToOne(() => Holder, { onDelete: 'CASCADE' })
  holder: Relation<Holder>;

  @Column('timestamptz')
  fromAt: Date;

  /** Null while it lasts. */
  @Column('timestamptz', { nullable: true })
  toAt: Date | null;

  /** Does it count for the holder (name shown), or is it only a badge? */
  @Column('boolean')
  counts: boolean;

  @Column('text', { nullable: true })
  reason: string | null;

  /** The check whose page said so. */
  @Column('bigint')
  checkId: string;
}
