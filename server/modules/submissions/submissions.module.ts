import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { ClaimsModule } from '../claims/claims.module';
import { DiscrepanciesModule } from '../discrepancies/discrepancies.module';
import { NameQuestionsModule } from '../name-questions/name-questions.module';
import { OrganizationsModule } from '../organizations/organizations.module';
import { ComparedRowsService } from './compared-rows.service';
import { FileReadingService } from './file-reading.service';
import { ListedHoldersService } from './listed-holders.service';
import { NilReturnsService } from './nil-returns.service';
import { SheetCheckService } from './sheet-check.service';
import { SheetIntake } from './sheet-intake.service';
import { SheetRetake } from './sheet-retake.service';
import { SheetTakingService } from './sheet-taking.service';
import { StandingRowsService } from './standing-rows.service';
import { SubmissionComparisonController } from './submission-comparison.controller';
import { SubmissionComparisonService } from './submission-comparison.service';
import { SubmissionFilesService } from './submission-files.service';
import { SubmissionRecordsService } from './submission-records.service';
import { StandingClaimsService } from './standing-claims.service';
import { SubmissionStore } from './submission-store.service';
import { SubmissionsController } from './submissions.controller';
import { SubmissionsService } from './submissions.service';

@Module({
  imports: [
    AuditModule,
    CampaignsModule,
    ClaimsModule,
    DiscrepanciesModule,
    NameQuestionsModule,
    OrganizationsModule,
  ],
  controllers: [SubmissionsController, SubmissionComparisonController],
  providers: [
    ComparedRowsService,
    FileReadingService,
    ListedHoldersService,
    NilReturnsService,
    SheetCheckService,
    SheetIntake,
    SheetRetake,
    SheetTakingService,
    StandingRowsService,
    SubmissionComparisonService,
    SubmissionFilesService,
    SubmissionRecordsService,
    StandingClaimsService,
    SubmissionStore,
    SubmissionsService,
  ],
  exports: [
    ComparedRowsService,
    FileReadingService,
    ListedHoldersService,
    SheetCheckService,
    SheetRetake,
    SheetTakingService,
    StandingClaimsService,
    SubmissionsService,
  ],
})
export class SubmissionsModule {}
