import { Module } from '@nestjs/common';
import { HoldersModule } from '../holders/holders.module';
import { MomentsModule } from '../moments/moments.module';
import { ProgressModule } from '../progress/progress.module';
import { RankingController } from './ranking.controller';
import { RankingService } from './ranking.service';

/** Units by score, over all and among their peers. */
@Module({
  imports: [MomentsModule, HoldersModule, ProgressModule],
  controllers: [RankingController],
  providers: [RankingService],
  exports: [RankingService],
})
export class RankingModule {}
