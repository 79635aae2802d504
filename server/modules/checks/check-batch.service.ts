import { Injectable } from '@nestjs/common';
import { isAbsent, type Outcome, stopsHost } from '../../../domain/outcome';
import type { AskableSurface } from '../../../ingest/platforms/platform-card';
import { Clock } from '../../clock/clock';
import type { Granted } from '../hosts/hosts.service';
import { askedTogether } from './asked-together';
import { eachBounded, pause } from './bounded';
import type { CheckRun } from './check-run';
import type { LeasedAccount, Visit } from './check-visit';
import { closedVisit, unaskedVisit } from './unasked-visit';
import { HostAccessService } from './host-access.service';
import { PageVisitorService, type PageVisit } from './page-visitor.service';
import { ViewerQuestionService } from './viewer-question.service';

/** Pages under way at once where the host has no pace (an official API, the replica). */
const PARALLEL_VISITS = 16;
/** Answers after which another surface may know better. */
const ANOTHER_MAY_KNOW: readonly Outcome[] = ['hidden', 'schema-drift'];
/** Answers of archives after which a platform that has shut down is the end of it. */
const NOBODY_KNOWS: readonly Outcome[] = ['hidden', 'unknown'];

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

/** What one account's page has said so far, and the surfaces left to ask. */
interface AskedSoFar {
  answer: Visit | null;
  surfaces: readonly AskableSurface[];
  first: AskableSurface;
}

/** Visits the pages of a batch, in the pace of their hosts, until done or refused. */
@Injectable()
export class CheckBatchService {
  constructor(
    private readonly access: HostAccessService,
    private readonly visitor: PageVisitorService,
    private readonly viewer: ViewerQuestionService,
    private readonly clock: Clock,
  ) {}

  async visitAll(batch: Batch, run: CheckRun): Promise<BatchVisits> {
    const [first, ...others] = batch.surfaces as [AskableSurface, ...AskableSurface[]];
    const asked = askedTogether(batch.accounts, first, (account) => this.visitor.canAsk(account, first));
    const taking = await this.access.giveBack(
      first,
      batch.taking,
      batch.taking.slots - asked.requests.length,
    );
    const done: BatchVisits = { visits: [], unvisited: [] };
    let unused = 0;
    await this.inSlots(taking, asked.requests, async (accounts, slotAt) => {
      if (!run.isRefused(first.host)) await pause(slotAt - performance.now(), run.signal);
      if (!(await this.isGivenUp(first, taking, run))) {
        done.visits.push(...(await this.visitTogether(accounts, batch.surfaces, run)));
      } else {
        done.unvisited.push(...accounts);
        unused++;
      }
    });
    await this.access.giveBack(first, taking, unused);
    for (const account of asked.others) {
      if (run.isCutShort()) done.unvisited.push(account);
      else
        done.visits.push(await this.visitElsewhere(account, { answer: null, surfaces: others, first }, run));
    }
    await this.access.noteOutcomes(first, outcomesOn(first, done.visits));
    return { ...done, visits: await this.withControl(batch, done.visits, run) };
  }

  private inSlots(
    { waitMs, spacingMs }: Granted,
    requests: readonly LeasedAccount[][],
    work: (accounts: LeasedAccount[], slotAt: number) => Promise<void>,
  ): Promise<void> {
    const startedAt = performance.now();
    const lanes = spacingMs > 0 ? 1 : PARALLEL_VISITS;
    return eachBounded(requests, lanes, (accounts, index) =>
      work(accounts, startedAt + waitMs + index * spacingMs),
    );
  }

  /** A paced host is asked leave before every visit: another worker may have been refused, or be late, meanwhile. */
  private async isGivenUp(first: AskableSurface, taking: Granted, run: CheckRun): Promise<boolean> {
    if (run.isCutShort() || run.isRefused(first.host)) return true;
    return taking.spacingMs > 0 && !(await this.access.pass(first, run.signal));
  }

  /** One request to the first surface; accounts it does not know enough of are asked for elsewhere. */
  private async visitTogether(
    accounts: LeasedAccount[],
    [first, ...others]: readonly AskableSurface[],
    run: CheckRun,
  ): Promise<Visit[]> {
    const surface = first!;
    const answers = await this.ask(surface, accounts, run);
    const refusal = answers.find(({ outcome }) => stopsHost(outcome));
    if (refusal) await this.heed(surface, refusal, run);
    const visits: Visit[] = [];
    for (const [index, answer] of answers.entries()) {
      visits.push(
        await this.visitElsewhere(accounts[index]!, { answer, surfaces: others, first: surface }, run),
      );
    }
    return visits;
  }

  private async ask(
    surface: AskableSurface,
    accounts: readonly LeasedAccount[],
    run: CheckRun,
  ): Promise<PageVisit[]> {
    const now = this.clock.now();
    if (surface.kind === 'batch') return this.visitor.visitMany(accounts, surface, now);
    const visit = await this.visitor.visit(accounts[0]!, surface, now);
    return [await this.viewer.judged(visit, accounts[0]!, surface, run)];
  }

  /** The first surface that yields a reading (or says that there is none) wins; else the first answer stands. */
  private async visitElsewhere(account: LeasedAccount, asked: AskedSoFar, run: CheckRun): Promise<Visit> {
    let { answer } = asked;
    for (const surface of asked.surfaces) {
      if (answer !== null && !ANOTHER_MAY_KNOW.includes(answer.outcome)) break;
      const visit = await this.visitBy(surface, account, run);
      if (visit && isDefinite(visit.outcome)) return visit;
      answer ??= visit;
    }
    const now = this.clock.now();
    if ((answer === null || NOBODY_KNOWS.includes(answer.outcome)) && this.visitor.endsClosed(account, now)) {
      return closedVisit(account.id, now);
    }
    return answer ?? unaskedVisit(account.id, now, asked.first.name);
  }

  /** Null where the surface cannot ask for the account, or its host has no slot for us now. */
  private async visitBy(
    surface: AskableSurface,
    account: LeasedAccount,
    run: CheckRun,
  ): Promise<PageVisit | null> {
    if (!this.visitor.canAsk(account, surface)) return null;
    if (!(await this.access.waitForSlot(account.platform, surface, run))) return null;
    const [visit] = (await this.ask(surface, [account], run)) as [PageVisit];
    await this.heed(surface, visit, run);
    return visit;
  }

  /** Nobody is believed gone unless an account known to exist is seen by the same way, in the same batch. */
  private async withControl(batch: Batch, visits: readonly Visit[], run: CheckRun): Promise<Visit[]> {
    const { platform } = batch.accounts[0]!;
    const well = new Set<string>();
    for (const surface of batch.surfaces) {
      if (!outcomesOn(surface, visits).some(isAbsent)) continue;
      if (!(await this.access.waitForSlot(platform, surface, run))) continue;
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
}

/** The platform has told what we came for: a profile, or that there is none. */
function isDefinite(outcome: Outcome): boolean {
  return outcome === 'read' || isAbsent(outcome);
}

function outcomesOn(surface: AskableSurface, visits: readonly Visit[]): Outcome[] {
  return visits.filter((visit) => visit.surface === surface.name).map(({ outcome }) => outcome);
}
