import { ApiProperty } from '@nestjs/swagger';
import { OUTCOMES, type Outcome } from '../../../domain/outcome';
import type { Check } from './check.entity';

/** One visit of a profile page. */
export class CheckDto {
  @ApiProperty({ type: String })
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: 'integer' })
  durationMs: number;

  @ApiProperty({ type: String, description: 'Which page or interface was asked.' })
  surface: string;

  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome' })
  outcome: Outcome;

  @ApiProperty({ type: 'integer', nullable: true, description: 'HTTP status; null when nothing answered.' })
  status: number | null;

  @ApiProperty({ type: String, nullable: true })
  finalUrl: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What decided the outcome, in words.' })
  detail: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The piece of the page that says so.' })
  fragment: string | null;

  @ApiProperty({ type: Boolean, description: 'Is the page kept? See /checks/{id}/evidence.' })
  hasEvidence: boolean;

  @ApiProperty({ type: String })
  parserVersion: string;

  static of(check: Check): CheckDto {
    return Object.assign(new CheckDto(), {
      id: check.id,
      at: check.at.toISOString(),
      durationMs: check.durationMs,
      surface: check.surface,
      outcome: check.outcome,
      status: check.status,
      finalUrl: check.finalUrl,
      detail: check.detail,
      fragment: check.fragment,
      hasEvidence: check.evidenceSha256 !== null,
      parserVersion: check.parserVersion,
    } satisfies CheckDto);
  }
}

export class OutcomeCountDto {
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome' })
  outcome: Outcome;

  @ApiProperty({ type: 'integer' })
  count: number;
}
