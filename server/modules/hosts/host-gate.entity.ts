import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One pace per host, however many workers run: the next free moment (GCRA), and the breaker that stops the
 * whole host after a throttle or block. The pace is kept in real time; stops, hours and days go by the service's
 * clock where that is a simulated one.
 */
@Entity('host_gates')
export class HostGate {
  @PrimaryColumn('text')
  host: string;

  @Column('timestamptz')
  nextFreeAt: Date;

  /** When a request was last let through, by the database's clock; null before the first, and without a pace. */
  @Column('timestamptz', { nullable: true })
  lastAskedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  stoppedUntil: Date | null;

  /** 0 = open; 1, 2, 3 = stopped for 30 min, 2 h, 24 h. */
  @Column('int', { default: 0 })
  stopLevel: number;

  /** The outcome that stopped it, in words. */
  @Column('text', { nullable: true })
  stopReason: string | null;

  /** The day in Shanghai that `taken` counts. */
  @Column('date', { nullable: true })
  takenOn: string | null;

  /** Requests of that day. */
  @Column('int', { default: 0 })
  taken: number;
}
