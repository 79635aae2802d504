import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { FormScope, PhaseKind } from '../../../domain/campaign';
import { FORM_NUMBERS, type FormNumber } from '../../../domain/form';
import type { RankingWeights } from '../../../domain/ranking';
import { IsId } from '../../http/id';
import { MayBeAbsent } from '../../http/may-be-absent';

const PHASE_KINDS: PhaseKind[] = ['collect', 'assist'];
const FORM_SCOPES: FormScope[] = ['above-branch', 'branch', 'any'];
const DAY = /^20\d\d-\d\d-\d\d$/;
const DAY_MESSAGE = { message: '应为日期，如 2012-11-30' };
const MOMENT_MESSAGE = { message: '应为带时区的时间，如 2012-11-09T17:00:00+08:00' };
const MOMENT = /^20.+T.+(Z|[+-]\d\d:\d\d)$/;

export class RankingWeightsDto implements RankingWeights {
  @ApiProperty({ minimum: 0, maximum: 100 })
  @IsNumber()
  @Min(0)
  @Max(100)
  coverage: number;

  @ApiProperty({ minimum: 0, maximum: 100 })
  @IsNumber()
  @Min(0)
  @Max(100)
  reporting: number;

  @ApiProperty({ minimum: 0, maximum: 100 })
  @IsNumber()
  @Min(0)
  @Max(100)
  accuracy: number;
}

export class CreatePhaseDto {
  @ApiProperty()
  @IsString()
  @Length(1, 60)
  name: string;

  @ApiProperty({ enum: PHASE_KINDS, enumName: 'PhaseKind' })
  @IsIn(PHASE_KINDS)
  kind: PhaseKind;

  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true }, MOMENT_MESSAGE)
  @Matches(MOMENT, MOMENT_MESSAGE)
  startsAt: string;

  @ApiProperty({ format: 'date-time', description: 'The cut-off: received after this moment is late.' })
  @IsISO8601({ strict: true }, MOMENT_MESSAGE)
  @Matches(MOMENT, MOMENT_MESSAGE)
  endsAt: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'After this moment nothing is taken but by a named exception; null or absent: never.',
  })
  @IsOptional()
  @IsISO8601({ strict: true }, MOMENT_MESSAGE)
  @Matches(MOMENT, MOMENT_MESSAGE)
  locksAt?: string | null;

  @ApiProperty({ type: 'array', items: { type: 'integer', minimum: 1, maximum: 12 } })
  @IsArray()
  @ArrayUnique()
  @IsIn(FORM_NUMBERS, { each: true, message: '附表号应为 1 至 12' })
  forms: FormNumber[];

  @ApiPropertyOptional({
    enum: FORM_SCOPES,
    enumName: 'FormScope',
    description: 'Of which organizations the forms of organizations and cadres speak; default any.',
  })
  @MayBeAbsent()
  @IsIn(FORM_SCOPES)
  scope?: FormScope;
}

export class CreateCampaignDto {
  @ApiProperty({ pattern: '^[a-z0-9][a-z0-9-]{1,39}$' })
  @Matches(/^[a-z0-9][a-z0-9-]{1,39}$/, { message: '应为 2 至 40 个小写字母、数字或连字符' })
  slug: string;

  @ApiProperty()
  @IsString()
  @Length(1, 80)
  name: string;

  @ApiProperty()
  @IsString()
  @Length(1, 40)
  city: string;

  @ApiProperty({ format: 'date' })
  @IsISO8601({ strict: true }, DAY_MESSAGE)
  @Matches(DAY, DAY_MESSAGE)
  startsOn: string;

  @ApiProperty({ format: 'date' })
  @IsISO8601({ strict: true }, DAY_MESSAGE)
  @Matches(DAY, DAY_MESSAGE)
  goalOn: string;

  @ApiProperty({ type: 'integer', minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  baselineCount: number;

  @ApiProperty({ format: 'date' })
  @IsISO8601({ strict: true }, DAY_MESSAGE)
  @Matches(DAY, DAY_MESSAGE)
  baselineOn: string;

  @ApiProperty({ type: RankingWeightsDto })
  @IsObject()
  @ValidateNested()
  @Type(() => RankingWeightsDto)
  rankingWeights: RankingWeightsDto;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(10_000)
  staleAfterHours: number;

  @ApiProperty({ type: [CreatePhaseDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CreatePhaseDto)
  phases: CreatePhaseDto[];
}

export class PhaseDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer', description: '1-based place in the campaign.' })
  ordinal: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: PHASE_KINDS, enumName: 'PhaseKind' })
  kind: PhaseKind;

  @ApiProperty({ format: 'date-time' })
  startsAt: string;

  @ApiProperty({ format: 'date-time', description: 'The cut-off: received after this moment is late.' })
  endsAt: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'After this moment nothing is taken but by a named exception; null: late forms are always taken.',
  })
  locksAt: string | null;

  @ApiProperty({ type: 'array', items: { type: 'integer', minimum: 1, maximum: 12 } })
  forms: number[];
}

/** What may be changed of a phase while its campaign runs; what is left out stays. */
export class UpdatePhaseDto {
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @Length(1, 60)
  name?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'A cut-off that has passed stays: who was on time has been decided by it.',
  })
  @MayBeAbsent()
  @IsISO8601({ strict: true }, MOMENT_MESSAGE)
  @Matches(MOMENT, MOMENT_MESSAGE)
  endsAt?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Later than the cut-off and than now; null unlocks.',
  })
  @IsOptional()
  @IsISO8601({ strict: true }, MOMENT_MESSAGE)
  @Matches(MOMENT, MOMENT_MESSAGE)
  locksAt?: string | null;
}

export class CampaignDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  slug: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  city: string;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({ format: 'date' })
  goalOn: string;

  @ApiProperty({ type: 'integer' })
  baselineCount: number;

  @ApiProperty({ format: 'date' })
  baselineOn: string;

  @ApiProperty({ type: RankingWeightsDto })
  rankingWeights: RankingWeightsDto;

  @ApiProperty({ type: 'integer' })
  staleAfterHours: number;

  @ApiProperty({ type: Boolean, description: 'A second committee person confirms what one records by hand.' })
  manualNeedsSecond: boolean;

  @ApiProperty({ type: [PhaseDto] })
  phases: PhaseDto[];
}

/** `?campaignId=`; without it the campaign with the newest goal. */
export class CampaignQueryDto {
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;
}
