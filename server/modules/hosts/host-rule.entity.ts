import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { DailyHours, HostBlackout } from '../../../domain/host-hours';
import { User } from '../users/user.entity';

/** What the operator allows for a host: how fast, how much a day, and when. */
@Entity('host_rules')
export class HostRule {
  @PrimaryColumn('text')
  host: string;

  /** Least seconds between two requests; null = as the platform's card says. */
  @Column('double precision', { nullable: true })
  paceSeconds: number | null;

  /** May the host be asked quicker than the card says? */
  @Column('boolean', { default: false })
  faster: boolean;

  /** Requests a day (in Shanghai) at most; null = no limit. */
  @Column('int', { nullable: true })
  dailyBudget: number | null;

  /** When it may be asked; empty = at any hour. */
  @Column('jsonb', { default: [] })
  hours: DailyHours[];

  /** When it may not be asked, whatever the hours say. */
  @Column('jsonb', { default: [] })
  blackouts: HostBlackout[];

  @Column('timestamptz')
  savedAt: Date;

  @Column('int', { nullable: true })
  savedById: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  savedBy: Relation<User> | null;
}
