import { ApiProperty } from '@nestjs/swagger';
import { COUNTS, type CountName } from '../../../domain/snapshot-run';
import { SUSPICIONS, type Suspicion } from '../../../domain/suspicious-count';
import type { SuspiciousCount } from './suspicious-count.entity';

/** A count out of proportion that waits for its second reading; the one known is the account's meanwhile. */
export class WaitingCountDto {
  @ApiProperty({ enum: COUNTS, enumName: 'CountName' })
  count: CountName;

  @ApiProperty({ type: 'integer', description: 'The count believed before, and until it is confirmed.' })
  known: number;

  @ApiProperty({ type: 'integer', description: 'What the page showed.' })
  value: number;

  @ApiProperty({ type: 'integer', description: 'Rounding step of what the page showed: 1 = exact.' })
  step: number;

  @ApiProperty({ enum: SUSPICIONS, enumName: 'Suspicion' })
  why: Suspicion;

  @ApiProperty({ type: String, format: 'date-time' })
  seenAt: string;
}

/** A count out of proportion and what became of it. */
export class SuspiciousCountDto extends WaitingCountDto {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it waits.' })
  settledAt: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'true: confirmed and taken; false: refuted.' })
  accepted: boolean | null;

  @ApiProperty({ type: String })
  checkId: string;

  static of(suspicion: SuspiciousCount): SuspiciousCountDto {
    const { count, known, value, step, why, seenAt, settledAt, accepted, checkId } = suspicion;
    return {
      ...{ count, known, value, step, why, accepted, checkId },
      seenAt: seenAt.toISOString(),
      settledAt: settledAt?.toISOString() ?? null,
    };
  }
}
