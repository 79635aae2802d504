import {
  Check,
  Column,
  Entity,
  Index,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { DueForm, PhaseKind } from '../../../domain/campaign';
import type { DeadlineException } from '../deadlines/deadline-exception.entity';
import { Campaign } from './campaign.entity';

/** A part of a campaign: `collect` phases end in a hard cut-off for their forms, `assist` phases open and verify. */
@Entity('phases')
@Index(['campaignId', 'ordinal'], { unique: true })
@Check('phases_locks_after_end', 'locks_at > ends_at')
export class Phase {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  campaignId: number;

  @ManyToOne(() => Campaign, (campaign) => campaign.phases, { onDelete: 'CASCADE' })
  campaign: Relation<Campaign>;

  /** 1-based place in the campaign. */
  @Column('int')
  ordinal: number;

  @Column('text')
  name: string;

  @Column('text')
  kind: PhaseKind;

  @Column('timestamptz')
  startsAt: Date;

  /** The cut-off: received after this moment is late. */
  @Column('timestamptz')
  endsAt: Date;

  /** After this moment nothing is taken but by a named exception; null: late forms are always taken. */
  @Column('timestamptz', { nullable: true })
  locksAt: Date | null;

  @Column('jsonb', { default: [] })
  dueForms: DueForm[];

  // By name, as the phases of a campaign are.
  /** Withdrawn and past ones, too. Loaded with the campaign by CampaignsService. */
  @OneToMany('DeadlineException', (exception: DeadlineException) => exception.phase)
  exceptions: Relation<DeadlineException>[];
}
