import { Column, Entity, Index, ManyToOne, OneToMany, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { VerifiedKind } from '../../../domain/reading';
import { Account } from '../accounts/account.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { User } from '../users/user.entity';
import type { ManualReadingPicture } from './manual-reading-picture.entity';

/** What the person found: a profile, or the platform's statement that there is none. */
export const MANUAL_FINDINGS = ['profile', 'absent'] as const;
export type ManualFinding = (typeof MANUAL_FINDINGS)[number];

/**
 * waiting: for somebody else to confirm it; counted: it is a reading like any other; refused, with a reason;
 * overtaken: the page was read later than the person looked, before anybody confirmed.
 */
export const MANUAL_STATES = ['waiting', 'counted', 'refused', 'overtaken'] as const;
export type ManualState = (typeof MANUAL_STATES)[number];

/** What a person saw on a profile page and wrote down (人工核验). Kept for ever, refused ones too. */
@Entity('manual_readings')
@Index(['recordedById', 'requestKey'], { unique: true })
@Index(['campaignId', 'state', 'recordedAt'])
@Index(['accountId', 'lookedAt'])
export class ManualReading {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  campaignId: number;

  @ManyToOne(() => Campaign, { onDelete: 'CASCADE' })
  campaign: Relation<Campaign>;

  @Column('int')
  accountId: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  account: Relation<Account>;

  /** The form's own key: sent twice, it is recorded once. */
  @Column('text')
  requestKey: string;

  @Column('text')
  state: ManualState;

  @Column('timestamptz')
  lookedAt: Date;

  /** The address looked at, rebuilt by us from what was given. */
  @Column('text')
  address: string;

  @Column('text')
  found: ManualFinding;

  /** The uid that the address names; null when it names an alias. */
  @Column('text', { nullable: true })
  uid: string | null;

  /** The platform's own words that the account is not there. */
  @Column('text', { nullable: true })
  words: string | null;

  /** Null: the page does not show it. */
  @Column('boolean', { nullable: true })
  verified: boolean | null;

  @Column('text', { nullable: true })
  verifiedKind: VerifiedKind | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { nullable: true })
  nickname: string | null;

  @Column('int', { nullable: true })
  followers: number | null;

  /** 1 = exact, 10000 = 万. */
  @Column('int', { nullable: true })
  followersStep: number | null;

  @Column('int', { nullable: true })
  following: number | null;

  @Column('int', { nullable: true })
  followingStep: number | null;

  @Column('int', { nullable: true })
  posts: number | null;

  @Column('int', { nullable: true })
  postsStep: number | null;

  @Column('timestamptz', { nullable: true })
  lastPostAt: Date | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('int')
  recordedById: number;

  @ManyToOne(() => User, { onDelete: 'RESTRICT' })
  recordedBy: Relation<User>;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('int', { nullable: true })
  decidedById: number | null;

  @ManyToOne(() => User, { onDelete: 'RESTRICT', nullable: true })
  decidedBy: Relation<User> | null;

  /** Why it was refused, for its author. */
  @Column('text', { nullable: true })
  refusal: string | null;

  /** The check it has become; null until it counts. */
  @Column('bigint', { nullable: true })
  checkId: string | null;

  @OneToMany('ManualReadingPicture', (picture: ManualReadingPicture) => picture.reading)
  pictures: Relation<ManualReadingPicture>[];
}
