import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/account.entity';

/**
 * The readings of one account in a local month that is over: the last one of each day with its numbers, of earlier
 * ones the moment alone. Written and read by `domain/packed-month.ts`.
 */
@Entity('reading_months')
export class ReadingMonth {
  @PrimaryColumn('int')
  accountId: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  account: Relation<Account>;

  /** First day of the month. */
  @PrimaryColumn('date')
  month: string;

  /** The last reading of each day: milliseconds since the month began, less 2^31. */
  @Column('int', { array: true })
  readAt: number[];

  /** Readings of the same days before their last one. */
  @Column('int', { array: true, nullable: true })
  earlierReadAt: number[] | null;

  /** One number for each of `readAt`; a single one when all are equal, null when none was shown. */
  @Column('int', { array: true, nullable: true })
  followers: (number | null)[] | null;

  @Column('int', { array: true, nullable: true })
  following: (number | null)[] | null;

  @Column('int', { array: true, nullable: true })
  posts: (number | null)[] | null;

  /** Rounding steps of the numbers; null = all exact. */
  @Column('int', { array: true, nullable: true })
  followersStep: (number | null)[] | null;

  @Column('int', { array: true, nullable: true })
  followingStep: (number | null)[] | null;

  @Column('int', { array: true, nullable: true })
  postsStep: (number | null)[] | null;

  /** Minutes since 1970. */
  @Column('int', { array: true, nullable: true })
  lastPostAt: (number | null)[] | null;
}
