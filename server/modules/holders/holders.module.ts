import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { MomentsModule } from '../moments/moments.module';
import { SubmissionsModule } from '../submissions/submissions.module';
import { HolderAccessService } from './holder-access.service';
import { HolderContactsService } from './holder-contacts.service';
import { HolderDetailService } from './holder-detail.service';
import { HolderHistoryService } from './holder-history.service';
import { HolderListService } from './holder-list.service';
import { HoldersController } from './holders.controller';
import { OneHolderController } from './one-holder.controller';
import { StandingsService } from './standings.service';

/** Whoever should hold an account: who is due, where each stands, and how many. */
@Module({
  imports: [AuditModule, MomentsModule, SubmissionsModule],
  controllers: [HoldersController, OneHolderController],
  providers: [
    HolderAccessService,
    HolderContactsService,
    HolderDetailService,
    HolderHistoryService,
    HolderListService,
    StandingsService,
  ],
  exports: [StandingsService, HolderListService],
})
export class HoldersModule {}
