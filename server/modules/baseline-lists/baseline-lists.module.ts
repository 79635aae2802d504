import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { ClaimsModule } from '../claims/claims.module';
import { DiscrepanciesModule } from '../discrepancies/discrepancies.module';
import { NameQuestionsModule } from '../name-questions/name-questions.module';
import { SubmissionsModule } from '../submissions/submissions.module';
import { BaselineClaims } from './baseline-claims.service';
import { BaselineImports } from './baseline-imports.service';
import { BaselineListsController } from './baseline-lists.controller';
import { BaselineListsService } from './baseline-lists.service';
import { BaselineRows } from './baseline-rows.service';
import { BaselineWithdrawals } from './baseline-withdrawals.service';

/** Lists of verified holders that the committee already held when the forms began. */
@Module({
  imports: [
    AuditModule,
    CampaignsModule,
    ClaimsModule,
    DiscrepanciesModule,
    NameQuestionsModule,
    SubmissionsModule,
  ],
  controllers: [BaselineListsController],
  providers: [BaselineClaims, BaselineImports, BaselineListsService, BaselineRows, BaselineWithdrawals],
  exports: [BaselineImports],
})
export class BaselineListsModule {}
