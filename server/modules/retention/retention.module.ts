import { Module } from '@nestjs/common';
import { SnapshotsModule } from '../snapshots/snapshots.module';
import { CheckThinningService } from './check-thinning.service';
import { MonthPackerService } from './month-packer.service';
import { MonthRollUpService } from './month-roll-up.service';
import { RetentionController } from './retention.controller';
import { RetentionStateService } from './retention-state.service';
import { StorageUpkeepService } from './storage-upkeep.service';

/** What is kept of the checking, in which form and how long. */
@Module({
  imports: [SnapshotsModule],
  controllers: [RetentionController],
  providers: [
    MonthPackerService,
    MonthRollUpService,
    CheckThinningService,
    StorageUpkeepService,
    RetentionStateService,
  ],
  exports: [StorageUpkeepService, MonthRollUpService, CheckThinningService],
})
export class RetentionModule {}
