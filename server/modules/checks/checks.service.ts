import { Injectable } from '@nestjs/common';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import { Clock } from '../../clock/clock';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service';
import { CheckPaceService } from './check-pace.service';
import { CheckRoundService } from './check-round.service';
import { CheckRun, type RunOptions, type RunSummary } from './check-run';

export type { RunOptions, RunSummary } from './check-run';

/** Checks registered profile pages: all that are due, or one. */
@Injectable()
export class ChecksService {
  constructor(
    private readonly round: CheckRoundService,
    private readonly discrepancies: DiscrepanciesService,
    private readonly pace: CheckPaceService,
    private readonly clock: Clock,
  ) {}

  /** As `visitDue`, with the plan made anew first where that is due: for runs beside the timetable. */
  async runDue(options: RunOptions = {}): Promise<RunSummary> {
    await this.pace.replanIfDue();
    return this.visitDue(options);
  }

  /**
   * Visits pages until nothing is due at the clock's now, every host is stopped, or the run's limit is reached.
   * Any number of runs may go on at once, here and on other machines: an account is visited by one of them.
   */
  async visitDue(options: RunOptions = {}): Promise<RunSummary> {
    const run = new CheckRun(options);
    await this.settleDiscrepancies();
    await Promise.all(
      (options.platforms ?? PLATFORMS).map((platform) => this.round.runPlatform(platform, run)),
    );
    return run.result();
  }

  /** As `visitDue` for one platform, and nothing besides: for a worker that comes back at once. */
  async visitPlatform(platform: Platform, options: RunOptions = {}): Promise<RunSummary> {
    const run = new CheckRun(options);
    await this.round.runPlatform(platform, run);
    return run.result();
  }

  /** Closes what needs no visit to be closed: what newer forms have settled, and what has been quiet long enough. */
  async settleDiscrepancies(): Promise<void> {
    const now = this.clock.now();
    await this.discrepancies.settleByForms(now);
    await this.discrepancies.settleQuiet(now);
  }

  /** Visits one account's page, due or not; null when there is no such account. */
  async runAccount(accountId: number, options: Pick<RunOptions, 'signal'> = {}): Promise<RunSummary | null> {
    const run = new CheckRun({ ...options, limit: 1 });
    return (await this.round.runAccount(accountId, run)) ? run.result() : null;
  }
}
