import { Module } from '@nestjs/common';
import { HoldersModule } from '../holders/holders.module';
import { MomentsModule } from '../moments/moments.module';
import { BurnUpService } from './burn-up.service';
import { OverviewService } from './overview.service';
import { ProgressController } from './progress.controller';
import { ReportingController } from './reporting.controller';
import { ReportingService } from './reporting.service';

/** How far the campaign is: overview, burn-up and reporting. */
@Module({
  imports: [MomentsModule, HoldersModule],
  controllers: [ProgressController, ReportingController],
  providers: [OverviewService, BurnUpService, ReportingService],
  exports: [OverviewService, BurnUpService, ReportingService],
})
export class ProgressModule {}
