import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { HoldersModule } from '../holders/holders.module';
import { MomentsModule } from '../moments/moments.module';
import { ProgressModule } from '../progress/progress.module';
import { RankingModule } from '../ranking/ranking.module';
import { ExportedFiguresService } from './exported-figures.service';
import { ExportsController } from './exports.controller';
import { ExportsService } from './exports.service';

/** Workbooks that leave the house. */
@Module({
  imports: [AuditModule, MomentsModule, HoldersModule, ProgressModule, RankingModule],
  controllers: [ExportsController],
  providers: [ExportedFiguresService, ExportsService],
})
export class ExportsModule {}
