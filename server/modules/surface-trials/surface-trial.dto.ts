import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { OUTCOMES, type Outcome } from '../../../domain/outcome';
import { MayBeAbsent } from '../../http/may-be-absent';

/** Whom to ask for. */
export class SurfaceTrialDto {
  @ApiPropertyOptional({
    type: String,
    description: 'A profile address or @nickname; without it the control account is asked for.',
  })
  @MayBeAbsent()
  @IsString()
  @Length(1, 500)
  address?: string;
}

/** What the page said of the account. */
export class TriedReadingDto {
  @ApiProperty({ type: String, nullable: true })
  uid: string | null;

  @ApiProperty({ type: String, nullable: true })
  nickname: string | null;

  @ApiProperty({ type: Boolean, nullable: true })
  verified: boolean | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  followers: number | null;

  @ApiProperty({ type: Boolean, description: 'The counts are rounded.' })
  rounded: boolean;
}

/** How a try ended. Nothing of it is kept. */
export class TrySurfaceDto {
  @ApiProperty({
    enum: OUTCOMES,
    enumName: 'Outcome',
    nullable: true,
    description: 'Null: nobody was asked; the sentence says why.',
  })
  outcome: Outcome | null;

  @ApiProperty({ type: String, description: 'What happened and what to do, in Chinese.' })
  sentence: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'HTTP status.' })
  status: number | null;

  @ApiProperty({ type: 'integer', description: 'Of the request alone, without waiting for its turn.' })
  durationMs: number;

  @ApiProperty({ type: String, description: 'The uid or alias that was asked for.' })
  asked: string;

  @ApiProperty({ type: TriedReadingDto, nullable: true })
  reading: TriedReadingDto | null;
}
