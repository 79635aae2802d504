import { Injectable } from '@nestjs/common';

/** The one clock of the service. Rules take times as arguments; only services ask the clock. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** Starts at a given moment and runs on from there: the demo lives in November 2012. */
export class ShiftedClock extends Clock {
  private readonly shift: number;

  constructor(startsAt: Date) {
    super();
    this.shift = startsAt.getTime() - Date.now();
  }

  override now(): Date {
    return new Date(Date.now() + this.shift);
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

  moveTo(moment: Date): void {
    this.moment = moment;
  }
}
