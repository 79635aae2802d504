import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import type { VerifiedKind } from '../../../domain/reading';
import { PICTURE_TYPES, type PictureType } from '../../../ingest/pictures/picture';
import { IsId } from '../../http/id';
import { MayBeAbsent } from '../../http/may-be-absent';
import { PageOf, PageQueryDto } from '../../http/page.dto';
import {
  MANUAL_FINDINGS,
  MANUAL_STATES,
  type ManualFinding,
  type ManualState,
} from './manual-reading.entity';

const VERIFIED_KINDS: VerifiedKind[] = ['person', 'organization'];
/** As the person sees it: yes, no, or the page does not show it. */
export const SEEN_VERIFIED = ['yes', 'no', 'not-shown'] as const;
const MOMENT = /^20.+T.+(Z|[+-]\d\d:\d\d)$/;
const MOMENT_MESSAGE = { message: '应为带时区的时间，如 2012-11-12T17:00:00+08:00' };
const LONGEST_TEXT = 500;
const LONGEST_COUNT = 20;

/** A field of a form that was left empty is no field. */
const emptyIsAbsent = Transform(({ value }) =>
  typeof value === 'string' && value.trim() === '' ? undefined : trimmed(value),
);
const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value);

/** What a person saw on a page; counts as the page writes them (`8765`, `87万`). Empty fields: not shown. */
export class RecordManualReadingDto {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsId()
  accountId: number;

  @ApiProperty({ type: String, description: 'Made once for each form: sent twice, it is recorded once.' })
  @Matches(/^[A-Za-z0-9-]{8,64}$/, { message: '应为 8 至 64 个字母、数字或连字符' })
  requestKey: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When the page was looked at.' })
  @IsISO8601({ strict: true }, MOMENT_MESSAGE)
  @Matches(MOMENT, MOMENT_MESSAGE)
  lookedAt: string;

  @ApiProperty({ type: String, description: 'The address looked at.' })
  @IsString()
  @Length(1, LONGEST_TEXT)
  address: string;

  @ApiProperty({ enum: MANUAL_FINDINGS, enumName: 'ManualFinding' })
  @IsIn(MANUAL_FINDINGS)
  found: ManualFinding;

  @ApiPropertyOptional({ type: String, description: 'Where there is no account: the platform’s own words.' })
  @emptyIsAbsent
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  words?: string;

  @ApiPropertyOptional({ enum: SEEN_VERIFIED, enumName: 'SeenVerified' })
  @emptyIsAbsent
  @MayBeAbsent()
  @IsIn(SEEN_VERIFIED)
  verified?: (typeof SEEN_VERIFIED)[number];

  @ApiPropertyOptional({ enum: VERIFIED_KINDS, enumName: 'VerifiedKind' })
  @emptyIsAbsent
  @MayBeAbsent()
  @IsIn(VERIFIED_KINDS)
  verifiedKind?: VerifiedKind;

  @ApiPropertyOptional({ type: String })
  @emptyIsAbsent
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  reason?: string;

  @ApiPropertyOptional({ type: String })
  @emptyIsAbsent
  @MayBeAbsent()
  @IsString()
  @MaxLength(60)
  nickname?: string;

  @ApiPropertyOptional({ type: String })
  @emptyIsAbsent
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_COUNT)
  followers?: string;

  @ApiPropertyOptional({ type: String })
  @emptyIsAbsent
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_COUNT)
  following?: string;

  @ApiPropertyOptional({ type: String })
  @emptyIsAbsent
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_COUNT)
  posts?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  @emptyIsAbsent
  @MayBeAbsent()
  @IsISO8601({ strict: true }, MOMENT_MESSAGE)
  @Matches(MOMENT, MOMENT_MESSAGE)
  lastPostAt?: string;
}

export class ManualReadingQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  accountId?: number;

  @ApiPropertyOptional({ enum: MANUAL_STATES, enumName: 'ManualState' })
  @IsOptional()
  @IsIn(MANUAL_STATES)
  state?: ManualState;
}

export class RefuseManualReadingDto {
  @ApiProperty({ type: String, minLength: 2, maxLength: 200, description: 'Why; its author reads it.' })
  @Transform(({ value }) => trimmed(value))
  @IsString()
  @Length(2, 200)
  reason: string;
}

export class ManualRuleDto {
  @ApiProperty({ type: Boolean, description: 'A second committee person confirms what one records by hand.' })
  @IsBoolean()
  needsSecond: boolean;
}

/** A count as the page writes it. */
export class SeenCountDto {
  @ApiProperty({ type: 'integer' })
  value: number;

  @ApiProperty({ type: 'integer', description: '1 = exact, 10000 = 万.' })
  step: number;
}

export class ManualPictureDto {
  @ApiProperty({ type: 'integer', description: '1-based; its address is …/pictures/{ordinal}.' })
  ordinal: number;

  @ApiProperty({ enum: PICTURE_TYPES, enumName: 'PictureType' })
  contentType: PictureType;

  @ApiProperty({ type: 'integer', description: 'Bytes.' })
  size: number;
}

/** Whose page was looked at, and what is known of it now. */
export class ManualAccountDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform' })
  platform: Platform;

  @ApiProperty({ type: String, nullable: true })
  uid: string | null;

  @ApiProperty({ type: String, nullable: true })
  nickname: string | null;

  @ApiProperty({ type: String })
  holderName: string;

  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ type: Boolean, nullable: true })
  verified: boolean | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  followers: number | null;
}

/** What a person saw, who recorded it, and what became of it. */
export class ManualReadingDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: ManualAccountDto })
  account: ManualAccountDto;

  @ApiProperty({ enum: MANUAL_STATES, enumName: 'ManualState' })
  state: ManualState;

  @ApiProperty({ type: String, format: 'date-time' })
  lookedAt: string;

  @ApiProperty({ type: String })
  address: string;

  @ApiProperty({ enum: MANUAL_FINDINGS, enumName: 'ManualFinding' })
  found: ManualFinding;

  @ApiProperty({ type: String, nullable: true })
  words: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Null: the page does not show it.' })
  verified: boolean | null;

  @ApiProperty({ enum: VERIFIED_KINDS, enumName: 'VerifiedKind', nullable: true })
  verifiedKind: VerifiedKind | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true })
  nickname: string | null;

  @ApiProperty({ type: SeenCountDto, nullable: true })
  followers: SeenCountDto | null;

  @ApiProperty({ type: SeenCountDto, nullable: true })
  following: SeenCountDto | null;

  @ApiProperty({ type: SeenCountDto, nullable: true })
  posts: SeenCountDto | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastPostAt: string | null;

  @ApiProperty({ type: [ManualPictureDto] })
  pictures: ManualPictureDto[];

  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;

  @ApiProperty({ type: String, description: 'Display name.' })
  recordedBy: string;

  @ApiProperty({ type: Boolean, description: 'A unit proposes it for its own account.' })
  byUnit: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was refused.' })
  refusal: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The check it has become.' })
  checkId: string | null;

  @ApiProperty({ type: Boolean, description: 'May the visitor confirm or refuse it now?' })
  mayDecide: boolean;
}

export class ManualReadingPageDto extends PageOf(ManualReadingDto) {}
