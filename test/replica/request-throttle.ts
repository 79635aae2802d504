/** A host that closes when it is asked too often. */
export interface RequestLimit {
  host: string;
  /** Requests of one simulated minute that are still answered. */
  perMinute: number;
  /** How long nobody may ask before the host answers again; each refused request begins it anew. */
  quietSeconds: number;
}

const MINUTE = 60_000;

/** Remembers who was asked when, in simulated time. Where that stands still, a moment is a minute. */
export class RequestThrottle {
  private readonly arrivals = new Map<string, number[]>();
  private readonly refusedAt = new Map<string, number>();
  private limits: readonly RequestLimit[];

  constructor(limits: readonly RequestLimit[] = []) {
    this.limits = limits;
  }

  /** Puts other limits in place of those in force; what was asked before is remembered. */
  limitTo(limits: readonly RequestLimit[]): void {
    this.limits = limits;
  }

  /** Seconds for which this request asks to be left alone; null when it may be answered. */
  refuse(host: string, now: Date): number | null {
    const limit = this.limits.find((each) => each.host === host);
    if (!limit) return null;
    const isTooSoon = now.getTime() - (this.refusedAt.get(host) ?? -Infinity) < limit.quietSeconds * 1000;
    if (!isTooSoon && this.count(host, now) <= limit.perMinute) return null;
    this.refusedAt.set(host, now.getTime());
    return limit.quietSeconds;
  }

  /** Requests of the last minute, this one included. */
  private count(host: string, now: Date): number {
    const recent = (this.arrivals.get(host) ?? []).filter((at) => now.getTime() - at < MINUTE);
    recent.push(now.getTime());
    this.arrivals.set(host, recent);
    return recent.length;
  }
}
