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
  private checked = 0;
  private readonly outcomes: RunSummary['outcomes'] = {};
  private readonly refused = new Set<string>();
  private readonly stopped = new Set<string>();

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

  /** How many accounts may still be taken; Infinity without a limit. */
  accountsLeft(): number {
    return this.left;
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
    this.checked += outcomes.length;
    for (const outcome of outcomes) this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
  }

  /** A visit of this run was refused: what the run has taken for this host goes back unvisited. */
  hostRefused(host: string): void {
    this.refused.add(host);
    this.stopped.add(host);
  }

  hostStopped(host: string): void {
    this.stopped.add(host);
  }

  /** The host's gate gives slots (again). */
  hostOpened(host: string): void {
    this.refused.delete(host);
    this.stopped.delete(host);
  }

  isRefused(host: string): boolean {
    return this.refused.has(host);
  }

  result(): RunSummary {
    return { checked: this.checked, outcomes: { ...this.outcomes }, stoppedHosts: [...this.stopped] };
  }
}
