import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CheckPace } from '../../../domain/check-timing';
import type { Platform } from '../../../domain/platform';

/** How the reads of a platform are shared out just now, for all workers. */
@Entity('pace_plans')
export class PacePlanRow {
  @PrimaryColumn('text')
  platform: Platform;

  /** Visits a day per √(weight × change rate); null = every account has its shortest interval. */
  @Column('double precision', { nullable: true })
  multiplier: number | null;

  /** The multiplier by which the due moments stand in `accounts`. */
  @Column('double precision', { nullable: true })
  spreadMultiplier: number | null;

  /** What the platform's hosts give a day; null = no limit. */
  @Column('double precision', { nullable: true })
  readsPerDay: number | null;

  /** Change rates by class, as learned from the accounts. */
  @Column('jsonb')
  priors: CheckPace['priors'];

  @Column('timestamptz')
  plannedAt: Date;
}
