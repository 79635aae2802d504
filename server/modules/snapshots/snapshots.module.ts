import { Module } from '@nestjs/common';
import { MonthPartitions } from '../../database/month-partitions';
import { SnapshotsService } from './snapshots.service';

/** What profile pages said, over time. */
@Module({ providers: [SnapshotsService, MonthPartitions], exports: [SnapshotsService, MonthPartitions] })
export class SnapshotsModule {}
