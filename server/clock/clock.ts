import { Injectable } from '@nestjs/common';

/** The one clock of the service. Rules take times as arguments; only services ask the clock. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /**
   * The moment as a simulated clock tells it; null on a real one. What several machines must agree on to the
   * second then goes by the database's clock instead.
   */
  simulated(): Date | null {
    return null;
  }
}

/** Starts at a given moment and runs on from there by a steady timer: the demo lives in November 2012. */
export class ShiftedClock extends Clock {
  private readonly startedAt = performance.now();

  constructor(private readonly startsAt: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.startsAt.getTime() + performance.now() - this.startedAt);
  }

  override simulated(): Date {
    return this.now();
  }
}

/** Stands still until moved: for tests and for running a campaign through day by day. */
export class SteppedClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.moment);
  }

  override simulated(): Date {
    return this.now();
  }

  moveTo(moment: Date): void {
    this.moment = moment;
  }
}
