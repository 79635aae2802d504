import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { ChecksModule } from '../checks/checks.module';
import { CountedReadingsService } from './counted-readings.service';
import { ManualDecisionsService } from './manual-decisions.service';
import { ManualPicturesService } from './manual-pictures.service';
import { ManualReadingListService } from './manual-reading-list.service';
import { ManualReadingsController } from './manual-readings.controller';
import { ManualReadingsService } from './manual-readings.service';
import { ManualRuleController } from './manual-rule.controller';
import { ManualRuleService } from './manual-rule.service';

/** What persons see on pages and record (人工核验), and the second look at it. */
@Module({
  imports: [AuditModule, CampaignsModule, ChecksModule],
  controllers: [ManualReadingsController, ManualRuleController],
  providers: [
    ManualReadingsService,
    ManualReadingListService,
    ManualDecisionsService,
    CountedReadingsService,
    ManualPicturesService,
    ManualRuleService,
  ],
})
export class ManualReadingsModule {}
