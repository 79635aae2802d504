import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { stopsHost } from '../../../domain/outcome';
import type { Platform } from '../../../domain/platform';
import type { AskableSurface } from '../../../ingest/platforms/platform-card';
import { Clock } from '../../clock/clock';
import { HostAccessService } from '../checks/host-access.service';
import { PageVisitorService, type PageVisit } from '../checks/page-visitor.service';
import { SurfacesService } from '../surfaces/surfaces.service';

/** Asks where an alias leads, through the gate of the host like every other visit. */
@Injectable()
export class AliasQuestionService {
  constructor(
    private readonly surfaces: SurfacesService,
    private readonly access: HostAccessService,
    private readonly visitor: PageVisitorService,
    private readonly clock: Clock,
  ) {}

  /** Null when nothing can be asked now: no surface takes aliases, or the host's gate gives no slot. */
  async ask(platform: Platform, alias: string): Promise<PageVisit | null> {
    await this.surfaces.refresh();
    const account = { id: 0, platform, uid: null, alias };
    const surface = this.surfaces.of(platform).find((one) => this.visitor.canAsk(account, one));
    if (!surface || !(await this.hasTurn(platform, surface))) return null;
    const visit = await this.visitor.visit(account, surface, this.clock.now());
    if (stopsHost(visit.outcome)) await this.access.stop(surface, visit);
    return visit;
  }

  private async hasTurn(platform: Platform, surface: AskableSurface): Promise<boolean> {
    const taking = await this.access.take(platform, surface, 1);
    if (taking.kind !== 'granted') return false;
    await pause(taking.waitMs);
    return this.access.pass(surface);
  }
}
