import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { RegisterModule } from '../register/register.module';
import { SubmissionsModule } from '../submissions/submissions.module';
import { NameAnswers } from './name-answers.service';
import { NameDismissals } from './name-dismissals.service';
import { NameIndex } from './name-index.service';
import { NameQuestionList } from './name-question-list.service';
import { NameQuestionsController } from './name-questions.controller';
import { WaitingSheets } from './waiting-sheets.service';

/** The committee's side of the questions: what may be meant, and what is decided. */
@Module({
  imports: [AuditModule, CampaignsModule, RegisterModule, SubmissionsModule],
  controllers: [NameQuestionsController],
  providers: [NameAnswers, NameDismissals, NameIndex, NameQuestionList, WaitingSheets],
})
export class NameAnswersModule {}
