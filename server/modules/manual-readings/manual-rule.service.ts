import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import { AuditService } from '../audit/audit.service';
import { Campaign } from '../campaigns/campaign.entity';

/** Whether one person's reading is enough in a campaign, or two are asked for (双人复核). */
@Injectable()
export class ManualRuleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** What waits already goes on waiting. Setting what is set changes nothing. */
  set(campaignId: number, needsSecond: boolean, by: Visitor): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const campaign = await manager.findOne(Campaign, { where: { id: campaignId }, lock });
      if (!campaign) throw ProblemException.notFound('CAMPAIGN.UNKNOWN', '没有这个活动，请重新选择。');
      if (campaign.manualNeedsSecond === needsSecond) return;
      await manager.update(Campaign, { id: campaignId }, { manualNeedsSecond: needsSecond });
      const entry = { userId: by.id, action: 'MANUAL_RULE.CHANGE', detail: { needsSecond } };
      await this.audit.record({ ...entry, subject: `campaign:${campaignId}` }, manager);
    });
  }
}
