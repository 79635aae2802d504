import type { Outcome } from '../../../domain/outcome';
import type { Platform } from '../../../domain/platform';

export interface RunOptions {
  /** At most so many accounts; without a limit all that are due. */
  limit?: number;
  /** Real time after which no further page is visited. */
  until?: Date;
  platforms?: readonly Platform[];
  /** Ends the run early: what is being visited is finished and stored, the rest stays due. */
  signal?: AbortSignal;
}

/** What a run did, for people and logs. */
export interface RunSummary {
  checked: number;
  outcomes: Partial<Record<Outcome, number>>;
  /** Hosts that were or became closed to us; their accounts stay due. */
  stoppedHosts: string[];
}

/** One run over due accounts: its budget, its end, and its tally. Shared by all lanes of the run. */
export class CheckRun {
  private left: number;
  private readonly summary: RunSummary = { checked: 0, outcomes: {}, stoppedHosts: [] };

  constructor(private readonly options: RunOptions) {
    this.left = options.limit ?? Number.POSITIVE_INFINITY;
  }

  get signal(): AbortSignal | undefined {
    return this.options.signal;
  }

  /** Is there nothing left to start? */
  isOver(): boolean {
    return this.left <= 0 || this.isCutShort();
  }

  /** Should even the accounts already taken go back unvisited? */
  isCutShort(): boolean {
    const { signal, until } = this.options;
    return signal?.aborted === true || (until !== undefined && Date.now() >= until.getTime());
  }

  /** Reserves up to so many accounts of the budget; what is not used is given back. */
  reserve(wished: number): number {
    const granted = Math.min(wished, this.left);
    this.left -= granted;
    return granted;
  }

  giveBack(unused: number): void {
    this.left += unused;
  }

  count(outcomes: readonly Outcome[]): void {
    this.summary.checked += outcomes.length;
    for (const outcome of outcomes) {
      this.summary.outcomes[outcome] = (this.summary.outcomes[outcome] ?? 0) + 1;
    }
  }

  hostStopped(host: string): void {
    if (!this.isHostStopped(host)) this.summary.stoppedHosts.push(host);
  }

  isHostStopped(host: string): boolean {
    return this.summary.stoppedHosts.includes(host);
  }

  result(): RunSummary {
    return structuredClone(this.summary);
  }
}
