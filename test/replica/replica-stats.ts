/** What the replica has been asked: the witness of politeness and of "nothing twice" in tests. */
export interface ReplicaStats {
  requests: number;
  byHost: Record<string, number>;
  bySurface: Record<string, number>;
  byFault: Record<string, number>;
  /** Requests for each account, whatever was answered. */
  byUid: Record<string, number>;
  byStatus: Record<string, number>;
  /** Requests at once, at most. */
  concurrentAtMost: number;
  /** Real moments (ms) of the newest requests, at most 10,000, by host: for proving a pace. */
  arrivals: Record<string, number[]>;
}

const ARRIVALS_KEPT = 10_000;

export class StatsBook {
  private stats: ReplicaStats = emptyStats();
  private open = 0;

  arrive(host: string): void {
    this.open += 1;
    this.stats.requests += 1;
    this.stats.concurrentAtMost = Math.max(this.stats.concurrentAtMost, this.open);
    count(this.stats.byHost, host);
    const arrivals = (this.stats.arrivals[host] ??= []);
    if (arrivals.length < ARRIVALS_KEPT) arrivals.push(Date.now());
  }

  answer(what: { surface: string; fault: string | null; uid: string | null }): void {
    count(this.stats.bySurface, what.surface);
    if (what.uid) count(this.stats.byUid, what.uid);
    if (what.fault) count(this.stats.byFault, what.fault);
  }

  leave(status: number): void {
    this.open -= 1;
    count(this.stats.byStatus, String(status));
  }

  read(): ReplicaStats {
    return structuredClone(this.stats);
  }

  clear(): void {
    this.stats = emptyStats();
  }
}

function emptyStats(): ReplicaStats {
  return {
    requests: 0,
    byHost: {},
    bySurface: {},
    byFault: {},
    byUid: {},
    byStatus: {},
    concurrentAtMost: 0,
    arrivals: {},
  };
}

function count(book: Record<string, number>, key: string): void {
  book[key] = (book[key] ?? 0) + 1;
}
