import { Module } from '@nestjs/common';
import { SnapshotsService } from './snapshots.service';

/** What profile pages said, over time. */
@Module({ providers: [SnapshotsService], exports: [SnapshotsService] })
export class SnapshotsModule {}
