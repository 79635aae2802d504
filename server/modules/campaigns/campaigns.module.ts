import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CampaignsController } from './campaigns.controller';
import { CampaignsService } from './campaigns.service';
import { PhasesController } from './phases.controller';
import { PhasesService } from './phases.service';

@Module({
  imports: [AuditModule],
  controllers: [CampaignsController, PhasesController],
  providers: [CampaignsService, PhasesService],
  exports: [CampaignsService],
})
export class CampaignsModule {}
