import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/account.entity';

/**
 * What a profile page said (快照) apart from its numbers, stored as a run: equal readings extend `lastSeenAt`, a
 * different one starts a new row. The state at moment T is the newest run with firstSeenAt ≤ T. Numbers change
 * daily and stand in `count_runs`.
 */
@Entity('snapshots')
@Index(['accountId', 'firstSeenAt'], { unique: true })
export class Snapshot {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('int')
  accountId: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  account: Relation<Account>;

  @Column('timestamptz')
  firstSeenAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;

  /** How many visits read the same. */
  @Column('int', { default: 1 })
  readings: number;

  /** The check that started the run. */
  @Column('bigint')
  checkId: string;

  @Column('text', { nullable: true })
  uid: string | null;

  @Column('text', { nullable: true })
  handle: string | null;

  @Column('text', { nullable: true })
  nickname: string | null;

  @Column('boolean', { nullable: true })
  verified: boolean | null;

  @Column('text', { nullable: true })
  verifiedKind: string | null;

  @Column('int', { nullable: true })
  verifiedType: number | null;

  @Column('text', { nullable: true })
  reason: string | null;
}
