import { ApiProperty } from '@nestjs/swagger';
import type { Basis } from '../../../domain/basis';

/**
 * What figures rest on (依据): the accounts that lists name or that count, by when each was last read before the
 * moment of the figures. What is neither stale nor unread was read within the limit.
 */
export class BasisDto implements Basis {
  @ApiProperty({ type: 'integer', description: 'Accounts the figures rest on.' })
  of: number;

  @ApiProperty({ type: 'integer', description: 'Last read longer ago than the limit.' })
  stale: number;

  @ApiProperty({ type: 'integer', description: 'Never read.' })
  unread: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The oldest of the last readings; null when none has been read.',
  })
  oldestReadAt: string | null;

  @ApiProperty({ type: 'integer', description: 'Hours after which a reading is too old.' })
  limitHours: number;
}
