import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { HoldersModule } from '../holders/holders.module';
import { MomentsModule } from '../moments/moments.module';
import { ProgressModule } from '../progress/progress.module';
import { RankingModule } from '../ranking/ranking.module';
import { UnitDetailService } from './unit-detail.service';
import { UnitsController } from './units.controller';
import { UnitsService } from './units.service';

/** The reporting units and each one's own page. */
@Module({
  imports: [CampaignsModule, MomentsModule, HoldersModule, ProgressModule, RankingModule],
  controllers: [UnitsController],
  providers: [UnitsService, UnitDetailService],
  exports: [UnitsService],
})
export class UnitsModule {}
