import { Injectable, Logger } from '@nestjs/common';
import { type Outcome, stopsHost } from '../../../domain/outcome';
import type { Platform } from '../../../domain/platform';
import type { AskableSurface } from '../../../ingest/platforms/platform-card';
import { Clock } from '../../clock/clock';
import { HostRulesService } from '../hosts/host-rules.service';
import { type Granted, HostsService, type Taking } from '../hosts/hosts.service';
import { SurfacesService } from '../surfaces/surfaces.service';
import { accountsPerRequest } from './asked-together';
import { pause } from './bounded';
import type { CheckRun } from './check-run';
import { PageVisitorService, type PageVisit } from './page-visitor.service';

/** What a platform offers just now. */
export type Opening =
  /** The surfaces in the operator's order, from the first whose host gave slots onwards. */
  | { kind: 'open'; surfaces: readonly AskableSurface[]; taking: Granted }
  /** Others have taken every slot of the next minute. */
  | { kind: 'full' }
  /** No host may be asked now: these are stopped, the others closed by the operator's rules. */
  | { kind: 'stopped'; hosts: readonly string[] }
  /** The platform has shut down for good. */
  | { kind: 'closed'; at: Date }
  /** The operator lets nothing of this platform be asked. */
  | { kind: 'none' };

/** Asking a platform's host politely: slots in its pace, its breaker, and the probe after a stop. */
@Injectable()
export class HostAccessService {
  private readonly log = new Logger(HostAccessService.name);

  constructor(
    private readonly hosts: HostsService,
    private readonly surfaces: SurfacesService,
    private readonly rules: HostRulesService,
    private readonly visitor: PageVisitorService,
    private readonly clock: Clock,
  ) {}

  /** Slots of the first surface whose host is open, for about so many accounts. */
  async open(platform: Platform, accounts: number): Promise<Opening> {
    await Promise.all([this.surfaces.refresh(), this.rules.refresh()]);
    const surfaces = this.surfaces.of(platform);
    const now = this.clock.now();
    if (surfaces.length === 0) {
      return this.surfaces.isClosed(platform, now) ? { kind: 'closed', at: now } : { kind: 'none' };
    }
    const stopped: string[] = [];
    for (const [index, surface] of surfaces.entries()) {
      const count = Math.ceil(accounts / accountsPerRequest(surface));
      const taking = await this.take(platform, surface, count);
      if (taking.kind === 'granted') return { kind: 'open', surfaces: surfaces.slice(index), taking };
      if (taking.kind === 'full') return taking;
      if (taking.kind !== 'closed-now') stopped.push(surface.host);
    }
    return { kind: 'stopped', hosts: stopped };
  }

  /** Probes hosts whose stop has run out, so that they are known to be open again before something is due. */
  async probeStopped(platform: Platform): Promise<void> {
    await Promise.all([this.surfaces.refresh(), this.rules.refresh()]);
    for (const surface of this.surfaces.of(platform)) {
      if (await this.hosts.isProbeDue(surface.host)) await this.probe(platform, surface);
    }
  }

  /** Has the first surface of the platform a pace to keep? */
  isPaced(platform: Platform): boolean {
    const [first] = this.surfaces.of(platform);
    return first !== undefined && this.rules.paceOf(first) > 0;
  }

  /** Takes slots for a surface; a host whose stop has run out is probed with the control account first. */
  async take(platform: Platform, surface: AskableSurface, count: number): Promise<Taking> {
    await this.rules.refresh();
    const request = { host: surface.host, count, paceSeconds: this.rules.paceOf(surface) };
    const taking = await this.hosts.take(request);
    if (taking.kind !== 'probe-due') return taking;
    return (await this.probe(platform, surface)) ? this.hosts.take(request) : taking;
  }

  /** Waits for a slot of one request and for leave to send it. False where the host gives none now, or the run is over. */
  async waitForSlot(platform: Platform, surface: AskableSurface, run: CheckRun): Promise<boolean> {
    if (run.isRefused(surface.host)) return false;
    const taking = await this.take(platform, surface, 1);
    if (taking.kind !== 'granted') return false;
    await pause(taking.waitMs, run.signal);
    return !run.isCutShort() && (await this.pass(surface, run.signal));
  }

  /** What is left of a taking after the last slots of it are given back. */
  async giveBack(surface: AskableSurface, taking: Granted, unused: number): Promise<Granted> {
    return this.hosts.giveBack(surface.host, taking, unused);
  }

  /**
   * Waits until a request may really be sent: slots say when it should, but one that comes late must not meet the
   * next. False where the host may not be asked any more. A host without a pace lets everything through.
   */
  async pass(surface: AskableSurface, signal?: AbortSignal): Promise<boolean> {
    const pace = this.rules.paceOf(surface);
    if (pace <= 0) return true;
    for (;;) {
      const waitMs = await this.hosts.pass(surface.host, pace);
      if (waitMs === null || signal?.aborted) return false;
      if (waitMs === 0) return true;
      await pause(waitMs, signal);
    }
  }

  /** Stops the host that refused this visit. */
  async stop({ host }: AskableSurface, visit: PageVisit, isProbe = false): Promise<void> {
    this.log.warn(`${host} is left alone for a while: ${visit.outcome}, ${visit.detail}`);
    const { detail: reason, retryAfterSeconds } = visit;
    await this.hosts.stop({ host, reason, retryAfterSeconds, isProbe });
  }

  /** After a batch: an ordinary page was read, so what stopped the host is over. */
  async noteOutcomes(surface: AskableSurface, outcomes: readonly Outcome[]): Promise<void> {
    if (outcomes.includes('read')) await this.hosts.endTrial(surface.host);
  }

  private async probe(platform: Platform, surface: AskableSurface): Promise<boolean> {
    if (!(await this.hosts.claimProbe(surface.host))) return false;
    const control = await this.visitor.visitControl(platform, surface, this.clock.now());
    if (control !== null && control.outcome !== 'read') {
      if (stopsHost(control.outcome)) await this.stop(surface, control, true);
      return false;
    }
    await this.hosts.openOnTrial(surface.host, this.rules.paceOf(surface));
    return true;
  }
}
