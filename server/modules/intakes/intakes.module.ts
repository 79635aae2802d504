import { Module } from '@nestjs/common';
import { JobsModule } from '../../jobs/jobs.module';
import { AuditModule } from '../audit/audit.module';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { SubmissionsModule } from '../submissions/submissions.module';
import { IntakeCheckJobsService } from './intake-check-jobs.service';
import { IntakeCheckService } from './intake-check.service';
import { IntakeCheckStore } from './intake-check-store.service';
import { IntakeCommitService } from './intake-commit.service';
import { IntakeDetailService } from './intake-detail.service';
import { IntakeEditsService } from './intake-edits.service';
import { IntakeFilesService } from './intake-files.service';
import { IntakePurgeService } from './intake-purge.service';
import { IntakeRecheckService } from './intake-recheck.service';
import { IntakeReturnedController } from './intake-returned.controller';
import { IntakeReturnedService } from './intake-returned.service';
import { IntakeRowsService } from './intake-rows.service';
import { IntakeSheetTakingService } from './intake-sheet-taking.service';
import { IntakeSheetsController } from './intake-sheets.controller';
import { IntakeSheetsService } from './intake-sheets.service';
import { IntakeTakingService } from './intake-taking.service';
import { IntakesController } from './intakes.controller';
import { IntakesService } from './intakes.service';
import { RowChunksService } from './row-chunks.service';
import { StagedFilesService } from './staged-files.service';

/** Staged upload: files are read, checked, shown and corrected before they are taken in. */
@Module({
  imports: [AuditModule, CampaignsModule, JobsModule, SubmissionsModule],
  controllers: [IntakesController, IntakeReturnedController, IntakeSheetsController],
  providers: [
    IntakeCheckJobsService,
    IntakeCheckService,
    IntakeCheckStore,
    IntakeCommitService,
    IntakeDetailService,
    IntakeEditsService,
    IntakeFilesService,
    IntakePurgeService,
    IntakeRecheckService,
    IntakeReturnedService,
    IntakeRowsService,
    IntakeSheetTakingService,
    IntakeSheetsService,
    IntakeTakingService,
    IntakesService,
    RowChunksService,
    StagedFilesService,
  ],
  exports: [IntakePurgeService],
})
export class IntakesModule {}
