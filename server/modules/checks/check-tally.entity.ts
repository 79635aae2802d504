import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Outcome } from '../../../domain/outcome';
import type { Platform } from '../../../domain/platform';

/**
 * How many visits ended how: one row for each minute, way and outcome of a stored batch, later one a day. It is
 * written with the visits and outlives them, so that no figure falls when old visits are deleted.
 */
@Entity('check_tallies')
@Index(['at'])
export class CheckTally {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  /** Beginning of the minute; of the day in Shanghai once it is older than two days. */
  @Column('timestamptz')
  at: Date;

  @Column('text')
  platform: Platform;

  @Column('text')
  surface: string;

  @Column('text')
  parserVersion: string;

  @Column('text')
  outcome: Outcome;

  @Column('int')
  count: number;
}
