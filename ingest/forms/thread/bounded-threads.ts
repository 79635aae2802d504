import { BoundedThread, type ThreadLimits, type ThreadOutcome, type ThreadQuestion } from './bounded-thread';

/** Work on a file as large as this leaves much behind: the thread is not used again. */
const LARGE_FILE = 2_000_000;

/** A few threads for the same work, started when needed and used again; more files than threads wait their turn. */
export class BoundedThreads<Question extends ThreadQuestion, Result> {
  private readonly idle: BoundedThread<Question, Result>[] = [];
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(
    private readonly most: number,
    private readonly limits: ThreadLimits,
  ) {}

  async run(question: Question, signal?: AbortSignal): Promise<ThreadOutcome<Result>> {
    await this.takeTurn();
    try {
      return signal?.aborted ? { kind: 'stopped' } : await this.runNow(question, signal);
    } finally {
      this.passTurn();
    }
  }

  /** Ends the idle threads. */
  async end(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((thread) => thread.end()));
  }

  private async runNow(question: Question, signal?: AbortSignal): Promise<ThreadOutcome<Result>> {
    const thread = this.idle.pop() ?? new BoundedThread<Question, Result>(this.limits);
    const outcome = await thread.run(question, signal);
    if (outcome.kind === 'answered' && question.bytes.length < LARGE_FILE) this.idle.push(thread);
    else await thread.end();
    return outcome;
  }

  private async takeTurn(): Promise<void> {
    if (this.busy < this.most) this.busy += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private passTurn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.busy -= 1;
  }
}
