import { Injectable } from '@nestjs/common';
import type { AskableSurface } from '../../../ingest/platforms/platform-card';
import { Clock } from '../../clock/clock';
import type { CheckRun } from './check-run';
import type { LeasedAccount } from './check-visit';
import { HostAccessService } from './host-access.service';
import { PageVisitorService, type PageVisit } from './page-visitor.service';

const NOT_OUR_ACCOUNT =
  '平台提示帐号异常，但对照帐号可以正常读取：受限的可能是被查帐号，页面未说明，状态保留。';

/**
 * Where a page says that "the account" is in trouble: is it the one by which we ask, or the one that was asked for?
 * Only when the control account cannot be read either it is ours. Source: platform rules, section 3.
 */
@Injectable()
export class ViewerQuestionService {
  constructor(
    private readonly access: HostAccessService,
    private readonly visitor: PageVisitorService,
    private readonly clock: Clock,
  ) {}

  /** The visit as it should be understood; anything but `viewer-blocked` stays as it is, and asks nobody. */
  async judged(
    visit: PageVisit,
    { platform }: Pick<LeasedAccount, 'platform'>,
    surface: AskableSurface,
    run: CheckRun,
  ): Promise<PageVisit> {
    if (visit.outcome !== 'viewer-blocked' || !(await this.access.waitForSlot(platform, surface, run))) {
      return visit;
    }
    const control = await this.visitor.visitControl(platform, surface, this.clock.now());
    return control?.outcome === 'read' ? { ...visit, outcome: 'hidden', detail: NOT_OUR_ACCOUNT } : visit;
  }
}
