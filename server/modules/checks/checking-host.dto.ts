import { ApiProperty } from '@nestjs/swagger';
import { PLATFORMS, type Platform } from '../../../domain/platform';

/** A host of a platform: its pace, its breaker, and how fast it is read. */
export class CheckingHostDto {
  @ApiProperty({ type: String })
  host: string;

  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform' })
  platform: Platform;

  @ApiProperty({ type: Number, description: 'Least seconds between two requests.' })
  paceSeconds: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  stoppedUntil: string | null;

  @ApiProperty({ type: String, nullable: true })
  stopReason: string | null;

  @ApiProperty({ type: 'integer', description: '0 = open; 1, 2, 3 = stopped for 30 min, 2 h, 24 h.' })
  stopLevel: number;

  @ApiProperty({
    type: Boolean,
    description: 'Do hours, black-outs and the daily budget allow requests now?',
  })
  openNow: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When they will, if not now.',
  })
  opensAt: string | null;

  @ApiProperty({ type: Number, description: 'Visits a minute, on average of the last five minutes.' })
  visitsPerMinute: number;

  @ApiProperty({ type: 'integer' })
  visitsLastHour: number;

  @ApiProperty({ type: 'integer', description: 'Of these, pages that were read.' })
  readsLastHour: number;

  @ApiProperty({ type: 'integer', description: 'Visits since midnight in Shanghai.' })
  takenToday: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Requests a day at most; null = no limit.' })
  dailyBudget: number | null;
}
