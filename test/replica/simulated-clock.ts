/** The replica's own time. It stands still where it was put, or runs on from there in real time. */
export class SimulatedClock {
  private setAt = Date.now();

  constructor(
    private moment: Date,
    private running = false,
  ) {}

  now(): Date {
    return this.running ? new Date(this.moment.getTime() + Date.now() - this.setAt) : new Date(this.moment);
  }

  set(moment: Date, running = false): void {
    this.moment = moment;
    this.running = running;
    this.setAt = Date.now();
  }
}
