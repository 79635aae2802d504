import { Injectable } from '@nestjs/common';
import { readAsOf } from '../../../domain/as-of';
import { Clock } from '../../clock/clock';
import { ProblemException } from '../../http/problem.exception';
import type { Campaign } from '../campaigns/campaign.entity';
import { CampaignsService } from '../campaigns/campaigns.service';
import type { MomentQueryDto } from './moment.dto';

/** What every figure is of: a campaign, with its phases in order, at a moment (统计时点). */
export interface FiguresMoment {
  campaign: Campaign;
  at: Date;
  /** Is it now, so that the figures still change? Those of an earlier moment are settled. */
  isLive: boolean;
}

/** Turns `?campaignId=&asOf=` into the moment that figures are counted at. */
@Injectable()
export class MomentsService {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly clock: Clock,
  ) {}

  /** Refuses a moment that cannot be read or lies ahead (400) and a campaign that does not exist (404). */
  async read({ campaignId, asOf }: MomentQueryDto): Promise<FiguresMoment> {
    const now = this.clock.now();
    const moment = readAsOf(asOf, now);
    if (!('at' in moment)) throw new ProblemException(moment);
    const campaign = await this.campaigns.current(campaignId);
    return { campaign, at: moment.at, isLive: moment.at.getTime() === now.getTime() };
  }
}
