import { Column, Entity, OneToMany, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { RankingWeights } from '../../../domain/ranking';
import type { Phase } from './phase.entity';

/** One push (活动) with its phases, goal date and baseline. The next campaign is a new row, not new code. */
@Entity('campaigns')
export class Campaign {
  @PrimaryGeneratedColumn('identity')
  id: number;

  /** Short name in addresses, e.g. `tianjin-2012`. */
  @Column('text', { unique: true })
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  city: string;

  @Column('text', { default: 'Asia/Shanghai' })
  timezone: string;

  /** First day of the campaign, local date. */
  @Column('date')
  startsOn: string;

  /** Day of full coverage, local date. */
  @Column('date')
  goalOn: string;

  /** Verified accounts before the campaign began, and the day they were counted. */
  @Column('int', { default: 0 })
  baselineCount: number;

  @Column('date')
  baselineOn: string;

  /** Points for coverage, reporting on time and accuracy; they add up to 100. */
  @Column('jsonb')
  rankingWeights: RankingWeights;

  /** A confirmed figure whose last good check is older than this is stale. */
  @Column('int', { default: 168 })
  staleAfterHours: number;

  /** Must a second committee person confirm what one has recorded by hand (双人复核)? */
  @Column('boolean', { default: false })
  manualNeedsSecond: boolean;

  // By name: each of the two files importing the other would be a cycle.
  @OneToMany('Phase', (phase: Phase) => phase.campaign)
  phases: Relation<Phase>[];
}
