import { Module } from '@nestjs/common';
import { JobsModule } from '../../jobs/jobs.module';
import { ChecksModule } from '../checks/checks.module';
import { DiscrepanciesModule } from '../discrepancies/discrepancies.module';
import { SurfacesModule } from '../surfaces/surfaces.module';
import { AliasCheckJobsService } from './alias-check-jobs.service';
import { AliasChecksService } from './alias-checks.service';
import { AliasQuestionService } from './alias-question.service';

/** Whether the aliases in forms still lead to the accounts they were resolved to. */
@Module({
  imports: [ChecksModule, DiscrepanciesModule, JobsModule, SurfacesModule],
  providers: [AliasCheckJobsService, AliasChecksService, AliasQuestionService],
  exports: [AliasCheckJobsService, AliasChecksService],
})
export class AliasChecksModule {}
