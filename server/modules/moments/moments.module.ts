import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { FiguresMemo } from './figures-memo.service';
import { MomentsService } from './moments.service';

@Module({
  imports: [CampaignsModule],
  providers: [MomentsService, FiguresMemo],
  exports: [MomentsService, FiguresMemo],
})
export class MomentsModule {}
