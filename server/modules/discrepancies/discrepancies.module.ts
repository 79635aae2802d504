import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { DiscrepanciesController } from './discrepancies.controller';
import { DiscrepanciesService } from './discrepancies.service';
import { DiscrepancyListService } from './discrepancy-list.service';

/** Where forms and pages disagree. */
@Module({
  imports: [CampaignsModule],
  controllers: [DiscrepanciesController],
  providers: [DiscrepanciesService, DiscrepancyListService],
  exports: [DiscrepanciesService, DiscrepancyListService],
})
export class DiscrepanciesModule {}
