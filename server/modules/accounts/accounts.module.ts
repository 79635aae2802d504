import { Module } from '@nestjs/common';
import { CheckClaimsModule } from '../checks/check-claims.module';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { DiscrepanciesModule } from '../discrepancies/discrepancies.module';
import { SnapshotsModule } from '../snapshots/snapshots.module';
import { AccountDetailService } from './account-detail.service';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { SuspiciousCountsService } from './suspicious-counts.service';
import { VerificationsService } from './verifications.service';

/** The registered accounts, what is known of them, and since when. */
@Module({
  imports: [CampaignsModule, CheckClaimsModule, DiscrepanciesModule, SnapshotsModule],
  controllers: [AccountsController],
  providers: [AccountsService, AccountDetailService, VerificationsService, SuspiciousCountsService],
  exports: [AccountsService, VerificationsService, SuspiciousCountsService],
})
export class AccountsModule {}
