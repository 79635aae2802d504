import { Injectable } from '@nestjs/common';
import { isAbsent, type Outcome, stopsHost } from '../../../domain/outcome';
import type { AskableSurface } from '../../../ingest/platforms/platform-card';
import { Clock } from '../../clock/clock';
import { eachBounded, pause } from './bounded';
import type { CheckRun } from './check-run';
import type { LeasedAccount, Visit } from './check-visit';
import { unaskedVisit } from './unasked-visit';
import { type Granted, HostAccessService } from './host-access.service';
import { PageVisitorService, type PageVisit } from './page-visitor.service';

/** Pages under way at once where the host has no pace (an official API, the replica). */
const PARALLEL_VISITS = 16;
/** Answers after which another surface may know better. */
const ANOTHER_MAY_KNOW: readonly Outcome[] = ['hidden', 'schema-drift'];

/** Leased accounts of one platform, and the slots under which their first surface may be asked. */
export interface Batch {
  accounts: readonly LeasedAccount[];
  /** In the operator's order; the first one's host gave the slots. */
  surfaces: readonly AskableSurface[];
  taking: Granted;
}

export interface BatchVisits {
  visits: Visit[];
  /** Not visited: the host closed, or the run was cut short. */
  unvisited: LeasedAccount[];
}

/** Visits the pages of a batch, in the pace of their hosts, until done or refused. */
@Injectable()
export class CheckBatchService {
  constructor(
    private readonly access: HostAccessService,
    private readonly visitor: PageVisitorService,
    private readonly clock: Clock,
  ) {}

  async visitAll(batch: Batch, run: CheckRun): Promise<BatchVisits> {
    const { accounts, taking } = batch;
    const first = batch.surfaces[0]!;
    const visits: Visit[] = [];
    const unvisited: LeasedAccount[] = [];
    const startedAt = performance.now();
    await eachBounded(accounts, taking.spacingMs > 0 ? 1 : PARALLEL_VISITS, async (account, index) => {
      const slotAt = startedAt + taking.waitMs + index * taking.spacingMs;
      if (!run.isRefused(first.host)) await pause(slotAt - performance.now(), run.signal);
      if (await this.isGivenUp(first, taking, run)) unvisited.push(account);
      else visits.push(await this.visitOne(account, batch.surfaces, run));
    });
    await this.access.giveBack(first, taking, unvisited.length);
    await this.access.noteOutcomes(first, outcomesOn(first, visits));
    return { visits: await this.withControl(batch, visits, run), unvisited };
  }

  /** A paced host is looked at before every visit: another worker may have been refused meanwhile. */
  private async isGivenUp(first: AskableSurface, taking: Granted, run: CheckRun): Promise<boolean> {
    if (run.isCutShort() || run.isRefused(first.host)) return true;
    return taking.spacingMs > 0 && !(await this.access.isOpen(first));
  }

  /** The first surface that yields a reading (or says that there is none) wins; else the first answer stands. */
  private async visitOne(
    account: LeasedAccount,
    surfaces: readonly AskableSurface[],
    run: CheckRun,
  ): Promise<Visit> {
    let answer: Visit | null = null;
    for (const surface of surfaces) {
      const visit = await this.visitBy(surface, account, surface === surfaces[0], run);
      if (visit && isDefinite(visit.outcome)) return visit;
      answer ??= visit;
      if (answer !== null && !ANOTHER_MAY_KNOW.includes(answer.outcome)) break;
    }
    return answer ?? unaskedVisit(account.id, this.clock.now(), surfaces[0]!.name);
  }

  /** Null where the surface cannot ask for the account, or its host has no slot for us now. */
  private async visitBy(
    surface: AskableSurface,
    account: LeasedAccount,
    hasSlot: boolean,
    run: CheckRun,
  ): Promise<PageVisit | null> {
    if (!this.visitor.canAsk(account, surface)) return null;
    if (!hasSlot && !(await this.waitForSlot(account, surface, run))) return null;
    const visit = await this.visitor.visit(account, surface, this.clock.now());
    await this.heed(surface, visit, run);
    return visit;
  }

  /** Nobody is believed gone unless an account known to exist is seen by the same way, in the same batch. */
  private async withControl(batch: Batch, visits: readonly Visit[], run: CheckRun): Promise<Visit[]> {
    const { platform } = batch.accounts[0]!;
    const well = new Set<string>();
    for (const surface of batch.surfaces) {
      if (!outcomesOn(surface, visits).some(isAbsent)) continue;
      if (!(await this.waitForSlot({ platform }, surface, run))) continue;
      const control = await this.visitor.visitControl(platform, surface, this.clock.now());
      if (control) await this.heed(surface, control, run);
      if (control?.outcome === 'read') well.add(surface.name);
    }
    return visits.map((visit) => ({ ...visit, controlWell: well.has(visit.surface) }));
  }

  private async heed(surface: AskableSurface, visit: PageVisit, run: CheckRun): Promise<void> {
    if (!stopsHost(visit.outcome)) return;
    run.hostRefused(surface.host);
    await this.access.stop(surface, visit);
  }

  private async waitForSlot(
    { platform }: Pick<LeasedAccount, 'platform'>,
    surface: AskableSurface,
    run: CheckRun,
  ): Promise<boolean> {
    if (run.isRefused(surface.host)) return false;
    const taking = await this.access.take(platform, surface, 1);
    if (taking.kind !== 'granted') return false;
    await pause(taking.waitMs, run.signal);
    return !run.isCutShort();
  }
}

/** The platform has told what we came for: a profile, or that there is none. */
function isDefinite(outcome: Outcome): boolean {
  return outcome === 'read' || isAbsent(outcome);
}

function outcomesOn(surface: AskableSurface, visits: readonly Visit[]): Outcome[] {
  return visits.filter((visit) => visit.surface === surface.name).map(({ outcome }) => outcome);
}
