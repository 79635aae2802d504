import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/account.entity';

/**
 * The numbers a page showed, as a run: equal readings extend `lastSeenAt`. A run ends with its local month and with
 * the snapshot it belongs to. Kept for the months under way; those that are over stand in `reading_months`.
 */
@Entity('count_runs')
export class CountRun {
  @PrimaryColumn('int')
  accountId: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  account: Relation<Account>;

  /** How many visits read the same. */
  @Column('int', { default: 1 })
  readings: number;

  @PrimaryColumn('timestamptz')
  firstSeenAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;

  @Column('timestamptz', { nullable: true })
  lastPostAt: Date | null;

  /** What a page does not show stays as last shown; null = never shown yet. */
  @Column('int', { nullable: true })
  followers: number | null;

  @Column('int', { nullable: true })
  following: number | null;

  @Column('int', { nullable: true })
  posts: number | null;

  /** Rounding step of a rounded number, 10000 = 万; null = exact. */
  @Column('int', { nullable: true })
  followersStep: number | null;

  @Column('int', { nullable: true })
  followingStep: number | null;

  @Column('int', { nullable: true })
  postsStep: number | null;
}
