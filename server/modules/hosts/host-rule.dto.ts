import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsNumber,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type Platform, PLATFORMS } from '../../../domain/platform';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const TIME_MESSAGE = { message: '应为时刻，如 08:30' };
const MOMENT_MESSAGE = { message: '应为带时区的时间，如 2012-11-12T17:00:00+08:00' };
const given = (_: unknown, value: unknown) => value !== null;

/** A stretch of every day in Shanghai; one that ends before it begins goes over midnight. */
export class DailyHoursDto {
  @ApiProperty({ type: String, example: '08:00' })
  @Matches(TIME, TIME_MESSAGE)
  from: string;

  @ApiProperty({ type: String, example: '22:00' })
  @Matches(TIME, TIME_MESSAGE)
  to: string;
}

/** A stretch in which a host is left alone, and why. */
export class HostBlackoutDto {
  @ApiProperty({ type: String, format: 'date-time' })
  @IsISO8601({ strict: true }, MOMENT_MESSAGE)
  @Matches(/T.+(Z|[+-]\d\d:\d\d)$/, MOMENT_MESSAGE)
  from: string;

  @ApiProperty({ type: String, format: 'date-time' })
  @IsISO8601({ strict: true }, MOMENT_MESSAGE)
  @Matches(/T.+(Z|[+-]\d\d:\d\d)$/, MOMENT_MESSAGE)
  to: string;

  @ApiProperty({ type: String, maxLength: 200 })
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(0, 200)
  why: string;
}

/** What the operator allows for a host. */
export class UpdateHostRuleDto {
  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 3600,
    description: "Least seconds between two requests; null = as the platform's card says.",
  })
  @ValidateIf(given)
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: '应为秒数' })
  @Min(0, { message: '不得小于 0 秒' })
  @Max(3600, { message: '不得大于 3600 秒' })
  paceSeconds: number | null;

  @ApiProperty({ type: Boolean, description: 'May the host be asked quicker than the card says?' })
  @IsBoolean()
  faster: boolean;

  @ApiProperty({ type: 'integer', nullable: true, minimum: 1, maximum: 10_000_000 })
  @ValidateIf(given)
  @IsInt({ message: '应为整数' })
  @Min(1, { message: '至少 1 次' })
  @Max(10_000_000, { message: '至多 10,000,000 次' })
  dailyBudget: number | null;

  @ApiProperty({ type: [DailyHoursDto], maxItems: 12, description: 'Empty = at any hour.' })
  @IsArray()
  @ArrayMaxSize(12, { message: '至多 12 段' })
  @ValidateNested({ each: true })
  @Type(() => DailyHoursDto)
  hours: DailyHoursDto[];

  @ApiProperty({ type: [HostBlackoutDto], maxItems: 50 })
  @IsArray()
  @ArrayMaxSize(50, { message: '至多 50 段' })
  @ValidateNested({ each: true })
  @Type(() => HostBlackoutDto)
  blackouts: HostBlackoutDto[];
}

/** The rule of a host, and how it stands now. */
export class HostRuleDto {
  @ApiProperty({ type: String })
  host: string;

  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform' })
  platform: Platform;

  @ApiProperty({ type: Number, description: 'Least seconds between two requests, as in force.' })
  paceSeconds: number;

  @ApiProperty({ type: Number, description: "As the platform's card says." })
  cardPaceSeconds: number;

  @ApiProperty({ type: Boolean })
  faster: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Requests a day at most; null = no limit.' })
  dailyBudget: number | null;

  @ApiProperty({ type: [DailyHoursDto] })
  hours: DailyHoursDto[];

  @ApiProperty({ type: [HostBlackoutDto] })
  blackouts: HostBlackoutDto[];

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Accounts on an ordinary day; null = no limit.',
  })
  readsPerDay: number | null;

  @ApiProperty({ type: 'integer', description: 'Requests since midnight in Shanghai.' })
  takenToday: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  stoppedUntil: string | null;

  @ApiProperty({ type: 'integer', description: '0 = open; 1, 2, 3 = stopped for 30 min, 2 h, 24 h.' })
  stopLevel: number;

  @ApiProperty({ type: String, nullable: true })
  stopReason: string | null;

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
}

/** Every host that is asked. */
export class HostRulesDto {
  @ApiProperty({ type: [HostRuleDto] })
  hosts: HostRuleDto[];
}
