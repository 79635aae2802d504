import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Platform } from '../../../domain/platform';
import { User } from '../users/user.entity';

/** Which surfaces of a platform the operator has chosen, in order. Without a row: as the platform's card says. */
@Entity('surface_settings')
export class SurfaceSetting {
  @PrimaryColumn('text')
  platform: Platform;

  /** Names of surfaces; empty: the platform is not asked. */
  @Column('text', { array: true })
  surfaces: string[];

  @Column('timestamptz')
  setAt: Date;

  @Column('int', { nullable: true })
  setById: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  setBy: Relation<User> | null;
}
