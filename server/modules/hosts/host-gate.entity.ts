import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One pace per host, however many workers run: the next free moment (GCRA), and the breaker that stops the
 * whole host after a throttle or block. Times here are of the real clock, because politeness is.
 */
@Entity('host_gates')
export class HostGate {
  @PrimaryColumn('text')
  host: string;

  @Column('timestamptz')
  nextFreeAt: Date;

  @Column('timestamptz', { nullable: true })
  stoppedUntil: Date | null;

  /** 0 = open; 1, 2, 3 = stopped for 30 min, 2 h, 24 h. */
  @Column('int', { default: 0 })
  stopLevel: number;

  /** The outcome that stopped it, in words. */
  @Column('text', { nullable: true })
  stopReason: string | null;
}
