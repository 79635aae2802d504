import { Client } from 'pg';
import { Clock } from './clock';

/** How often the database is asked for its time. In between, a process's steady timer drifts by milliseconds. */
const FOLLOW_SECONDS = 30;

/**
 * The database's clock, carried on by the process's own steady timer: one time for all machines. A machine whose
 * clock is wrong or jumps neither takes what others hold nor stores a moment that never was.
 */
export class SharedClock extends Clock {
  private told: Date;
  private toldAt: number;

  private constructor(private readonly databaseUrl: string) {
    super();
  }

  /** Asks the database for the time, and again from time to time. Throws when it does not answer at first. */
  static async of(databaseUrl: string): Promise<SharedClock> {
    const clock = new SharedClock(databaseUrl);
    await clock.ask();
    // While the database is away the steady timer carries on.
    setInterval(() => void clock.ask().catch(() => {}), FOLLOW_SECONDS * 1000).unref();
    return clock;
  }

  override now(): Date {
    return new Date(this.told.getTime() + performance.now() - this.toldAt);
  }

  private async ask(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      const before = performance.now();
      const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
      this.told = rows[0]!.now;
      this.toldAt = (before + performance.now()) / 2;
    } finally {
      await client.end();
    }
  }
}
