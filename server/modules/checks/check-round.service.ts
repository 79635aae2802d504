import { Injectable } from '@nestjs/common';
import type { Platform } from '../../../domain/platform';
import { pause } from './bounded';
import { accountsPerRequest } from './asked-together';
import { type Batch, CheckBatchService } from './check-batch.service';
import { CheckClaimsService } from './check-claims.service';
import type { CheckRun } from './check-run';
import { CheckStoreService } from './check-store.service';
import type { LeasedAccount, Visit } from './check-visit';
import { closedVisit } from './unasked-visit';
import { HostAccessService, type Opening } from './host-access.service';

/** Accounts taken at a time: few enough to keep their pages in memory, many enough to store them cheaply. */
const BATCH = 100;
/** Without a pace one batch is stored while the next one is visited. */
const UNPACED_LANES = 2;
/** How long to wait where other workers have taken a host's slots for the next minute. */
const FULL_WAIT_MS = 5_000;

/** Takes batches of due accounts of a platform, has them visited, and stores what was seen. */
@Injectable()
export class CheckRoundService {
  constructor(
    private readonly claims: CheckClaimsService,
    private readonly access: HostAccessService,
    private readonly batches: CheckBatchService,
    private readonly store: CheckStoreService,
  ) {}

  /** Works until nothing of the platform is due, its hosts are stopped, or the run is over. */
  async runPlatform(platform: Platform, run: CheckRun): Promise<void> {
    const lanes = this.access.isPaced(platform) ? 1 : UNPACED_LANES;
    await Promise.all(Array.from({ length: lanes }, () => this.runLane(platform, run)));
  }

  /** Visits one account; false when it does not exist. A stopped host is left alone, the run says so. */
  async runAccount(accountId: number, run: CheckRun): Promise<boolean> {
    const account = await this.claims.takeOne(accountId);
    if (!account) return false;
    const opening = await this.openingFor(account.platform, run);
    if (opening.kind === 'open') await this.visitAndStore({ ...opening, accounts: [account] }, run);
    else if (opening.kind === 'closed') await this.storeClosed([account], opening.at, run);
    else await this.claims.release([account]);
    return true;
  }

  private async openingFor(platform: Platform, run: CheckRun): Promise<Opening> {
    for (;;) {
      const opening = await this.access.open(platform, 1);
      if (opening.kind === 'stopped') opening.hosts.forEach((host) => run.hostStopped(host));
      if (opening.kind !== 'full' || run.isCutShort()) return opening;
      await pause(FULL_WAIT_MS, run.signal);
    }
  }

  private async runLane(platform: Platform, run: CheckRun): Promise<void> {
    let isMore = true;
    while (isMore && !run.isOver()) isMore = await this.runBatch(platform, run);
  }

  private async runBatch(platform: Platform, run: CheckRun): Promise<boolean> {
    if (!(await this.claims.isAnyDue(platform))) {
      await this.access.probeStopped(platform);
      return false;
    }
    const opening = await this.access.open(platform, Math.min(BATCH, run.accountsLeft()));
    switch (opening.kind) {
      case 'open':
        return this.runOpen(platform, opening, run);
      case 'closed':
        return this.storeClosed(await this.take(platform, BATCH, run), opening.at, run);
      case 'full':
        await pause(FULL_WAIT_MS, run.signal);
        return true;
      case 'stopped':
        opening.hosts.forEach((host) => run.hostStopped(host));
        return false;
      case 'none':
        return false;
    }
  }

  private async runOpen(
    platform: Platform,
    opening: Extract<Opening, { kind: 'open' }>,
    run: CheckRun,
  ): Promise<boolean> {
    const { surfaces, taking } = opening;
    const accounts = await this.take(platform, taking.slots * accountsPerRequest(surfaces[0]!), run);
    if (accounts.length > 0) return this.visitAndStore({ accounts, surfaces, taking }, run);
    await this.access.giveBack(surfaces[0]!, taking, taking.slots);
    return false;
  }

  private async take(platform: Platform, count: number, run: CheckRun): Promise<LeasedAccount[]> {
    const reserved = run.reserve(count);
    const accounts = reserved > 0 ? await this.claims.takeDue(platform, reserved) : [];
    run.giveBack(reserved - accounts.length);
    return accounts;
  }

  /** False when not one page was visited: then the next batch would fare no better. */
  private async visitAndStore(batch: Batch, run: CheckRun): Promise<boolean> {
    run.hostOpened(batch.surfaces[0]!.host);
    const { visits, unvisited } = await this.batches.visitAll(batch, run);
    await this.keep(batch.accounts, visits, run);
    await this.claims.release(unvisited);
    run.giveBack(unvisited.length);
    return visits.length > 0;
  }

  private async storeClosed(accounts: LeasedAccount[], at: Date, run: CheckRun): Promise<boolean> {
    await this.keep(
      accounts,
      accounts.map(({ id }) => closedVisit(id, at)),
      run,
    );
    return accounts.length > 0;
  }

  private async keep(
    accounts: readonly LeasedAccount[],
    visits: readonly Visit[],
    run: CheckRun,
  ): Promise<void> {
    if (visits.length === 0) return;
    const stored = await this.store.store(visits, accounts[0]!.leasedUntil);
    run.count(stored.map(({ outcome }) => outcome));
  }
}
