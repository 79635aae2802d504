import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { ClaimsModule } from '../claims/claims.module';
import { DiscrepanciesModule } from '../discrepancies/discrepancies.module';
import { OrganizationsModule } from '../organizations/organizations.module';
import { NilReturnsService } from './nil-returns.service';
import { SheetIntake } from './sheet-intake.service';
import { SubmissionFilesService } from './submission-files.service';
import { SubmissionRecordsService } from './submission-records.service';
import { StandingClaimsService } from './standing-claims.service';
import { SubmissionStore } from './submission-store.service';
import { SubmissionsController } from './submissions.controller';
import { SubmissionsService } from './submissions.service';

@Module({
  imports: [AuditModule, CampaignsModule, ClaimsModule, DiscrepanciesModule, OrganizationsModule],
  controllers: [SubmissionsController],
  providers: [
    NilReturnsService,
    SheetIntake,
    SubmissionFilesService,
    SubmissionRecordsService,
    StandingClaimsService,
    SubmissionStore,
    SubmissionsService,
  ],
  exports: [SubmissionsService],
})
export class SubmissionsModule {}
