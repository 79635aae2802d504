import { ApiProperty } from '@nestjs/swagger';
import type { ReportingTotals } from '../../../domain/reporting';

/** Five numbers of forms (应报、已报、报送率、按时、按时率), and what they leave. Over expected forms only. */
export class ReportingTotalsDto implements ReportingTotals {
  @ApiProperty({ type: 'integer' })
  expected: number;

  @ApiProperty({ type: 'integer', description: 'On time or late, by accepted rows or 零报告.' })
  received: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'received ÷ expected; null with nothing expected.',
  })
  rate: number | null;

  @ApiProperty({ type: 'integer' })
  onTime: number;

  @ApiProperty({ type: Number, nullable: true, description: 'onTime ÷ expected; null before the cut-off.' })
  onTimeRate: number | null;

  @ApiProperty({ type: 'integer' })
  late: number;

  @ApiProperty({ type: 'integer', description: 'Not received by the cut-off and not since; 0 before it.' })
  missing: number;

  @ApiProperty({ type: 'integer', description: 'Handed in with every row refused: not received.' })
  nothingTaken: number;
}
