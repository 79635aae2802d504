import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import { FORM_NUMBERS, type FormNumber } from '../../../domain/form';
import { IsId } from '../../http/id';

const MOMENT_MESSAGE = { message: '应为带时区的时间，如 2012-11-12T17:00:00+08:00' };
export const EXCEPTION_STATES = ['standing', 'over', 'withdrawn'] as const;
export type ExceptionState = (typeof EXCEPTION_STATES)[number];

/** Lets a unit hand in after the lock of a phase (准予补报). */
export class GrantExceptionDto {
  @ApiProperty({ type: 'integer' })
  @IsId()
  unitId: number;

  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    minimum: 1,
    maximum: 12,
    description: 'Null or absent: every form of the phase.',
  })
  @IsOptional()
  @IsIn(FORM_NUMBERS, { message: '附表号应为 1 至 12' })
  form?: FormNumber | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'Later than the lock and than now.' })
  @IsISO8601({ strict: true }, MOMENT_MESSAGE)
  @Matches(/^20.+T.+(Z|[+-]\d\d:\d\d)$/, MOMENT_MESSAGE)
  until: string;

  @ApiProperty({ type: String, minLength: 2, maxLength: 200, description: 'Why; the unit reads it, too.' })
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(2, 200)
  reason: string;
}

export class DeadlineExceptionDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer' })
  phaseId: number;

  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: every form of the phase.' })
  form: FormNumber | null;

  @ApiProperty({ type: String, format: 'date-time' })
  until: string;

  @ApiProperty({ type: String })
  reason: string;

  @ApiProperty({ type: String, format: 'date-time' })
  grantedAt: string;

  @ApiProperty({ type: String, nullable: true, description: 'Display name; null: no longer known.' })
  grantedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawnBy: string | null;

  @ApiProperty({ enum: EXCEPTION_STATES, enumName: 'ExceptionState', description: 'At this moment.' })
  state: ExceptionState;
}
