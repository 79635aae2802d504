import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { MomentsModule } from '../moments/moments.module';
import { HolderContactsService } from './holder-contacts.service';
import { HolderListService } from './holder-list.service';
import { HoldersController } from './holders.controller';
import { StandingsService } from './standings.service';

/** Whoever should hold an account: who is due, where each stands, and how many. */
@Module({
  imports: [AuditModule, MomentsModule],
  controllers: [HoldersController],
  providers: [StandingsService, HolderListService, HolderContactsService],
  exports: [StandingsService, HolderListService],
})
export class HoldersModule {}
