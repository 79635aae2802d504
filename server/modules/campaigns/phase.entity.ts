import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { DueForm, PhaseKind } from '../../../domain/campaign';
import { Campaign } from './campaign.entity';

/** A part of a campaign: `collect` phases end in a hard cut-off for their forms, `assist` phases open and verify. */
@Entity('phases')
@Index(['campaignId', 'ordinal'], { unique: true })
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

  @Column('jsonb', { default: [] })
  dueForms: DueForm[];
}
