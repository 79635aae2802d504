import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { ClaimState } from '../../../domain/form';
import type { CountChanges } from '../../../domain/count-changes';
import type { Outcome } from '../../../domain/outcome';
import type { Platform } from '../../../domain/platform';
import type { CountName } from '../../../domain/snapshot-run';
import type { AccountPresence } from '../../../domain/verification';
import { Campaign } from '../campaigns/campaign.entity';
import { Holder } from '../holders/holder.entity';
import { Unit } from '../units/unit.entity';

/** As JSON: the moment of `since` is text; `step` is the rounding of the count that is believed. */
export type StoredCountChanges = Partial<
  Record<
    CountName,
    Omit<CountChanges, 'since'> & { step: number; since: { value: number; step: number; at: string } | null }
  >
>;

/**
 * A microblog account (微博账号) of a holder: (platform, uid). Nickname and custom domain are aliases.
 * Besides its address it keeps what is known now; the past is in snapshots, verifications and claims.
 */
@Entity('accounts')
@Index(['campaignId', 'platform', 'uid'], { unique: true, where: 'uid IS NOT NULL' })
@Index(['campaignId', 'platform', 'alias'], { unique: true, where: 'uid IS NULL' })
@Index('accounts_platform_tier_next_check_at_idx', { synchronize: false })
@Index(['unitId'])
@Index(['holderId'])
export class Account {
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

  @Column('text')
  platform: Platform;

  /** Null until an alias has been resolved by a first reading. */
  @Column('text', { nullable: true })
  uid: string | null;

  /** Custom domain, nickname (with `@` in front) or 微号, as far as one was given. */
  @Column('text', { nullable: true })
  alias: string | null;

  /** What was typed or linked in the form. */
  @Column('text')
  typedAddress: string;

  /** Nickname as last read, before the first reading as reported. */
  @Column('text', { nullable: true })
  nickname: string | null;

  /** The state the newest form claims; null when no current form names the account. */
  @Column('text', { nullable: true })
  claimedState: ClaimState | null;

  /** Confirmed by a check: true, false, or null = not known yet. */
  @Column('boolean', { nullable: true })
  verified: boolean | null;

  /** Verified and counting: a person's verification must show the person's name. */
  @Column('boolean', { default: false })
  counts: boolean;

  @Column('text', { nullable: true })
  verifiedKind: string | null;

  @Column('int', { nullable: true })
  verifiedType: number | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('int', { nullable: true })
  followers: number | null;

  @Column('int', { nullable: true })
  following: number | null;

  @Column('int', { nullable: true })
  posts: number | null;

  /** How each count moves from day to day, and how exactly it is known; null before the first reading. */
  @Column('jsonb', { nullable: true })
  countChanges: StoredCountChanges | null;

  /** Moments at which the page's word on verification turned, the newest; null = never. */
  @Column('timestamptz', { array: true, nullable: true })
  verificationTurns: Date[] | null;

  @Column('timestamptz', { nullable: true })
  lastPostAt: Date | null;

  /** `present` until the platform has stated otherwise twice, 24 h apart. */
  @Column('text', { default: 'present' })
  presence: AccountPresence;

  /** First of the two readings that take verification away; null when none is waiting. */
  @Column('timestamptz', { nullable: true })
  unverifiedSeenAt: Date | null;

  /** First of the two statements that the account is gone; null when none is waiting. */
  @Column('timestamptz', { nullable: true })
  absentSeenAt: Date | null;

  @Column('text', { nullable: true })
  lastOutcome: Outcome | null;

  @Column('timestamptz', { nullable: true })
  lastCheckAt: Date | null;

  /** Last visit that could read the page. */
  @Column('timestamptz', { nullable: true })
  lastReadAt: Date | null;

  /** When the next visit is due; null = never (platform closed, no claim). */
  @Column('timestamptz', { nullable: true })
  nextCheckAt: Date | null;

  /** Visits in a row that could not read the page. */
  @Column('int', { default: 0 })
  failures: number;

  /** Readings after the first one, and those of them that differed from the reading before. */
  @Column('int', { default: 0 })
  readings: number;

  @Column('int', { default: 0 })
  changes: number;

  /** Days between the first reading and the last. */
  @Column('double precision', { default: 0 })
  observedDays: number;

  /** Of these, days before the readings that differed. */
  @Column('double precision', { default: 0 })
  changedDays: number;

  /** Changes a day, as estimated at the last reading; null before it. */
  @Column('double precision', { nullable: true })
  changeRate: number | null;

  /** When somebody asked for a visit that has not been made yet. */
  @Column('timestamptz', { nullable: true })
  askedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
