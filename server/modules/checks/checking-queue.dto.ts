import { ApiProperty } from '@nestjs/swagger';
import { PLATFORMS, type Platform } from '../../../domain/platform';
import { QUEUE_TIERS, type QueueTier } from '../../../domain/queue-tier';

/** The accounts of a platform that wait in one tier of the queue; tiers are served in their order. */
export class CheckingQueueDto {
  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform' })
  platform: Platform;

  @ApiProperty({ enum: QUEUE_TIERS, enumName: 'QueueTier' })
  tier: QueueTier;

  @ApiProperty({ type: 'integer', description: 'On the timetable, due or not.' })
  waiting: number;

  @ApiProperty({ type: 'integer' })
  due: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  oldestDueAt: string | null;
}
