import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { DISCREPANCY_KINDS, type DiscrepancyKind } from '../../../domain/discrepancy';
import { HOLDER_CATEGORIES, type HolderCategory } from '../../../domain/holder';
import { PLATFORMS, type Platform } from '../../../domain/platform';
import { IsId } from '../../http/id';
import { PageOf, PageQueryDto } from '../../http/page.dto';

/** What form and page disagree on, and what to do about it. */
export class DiscrepancyDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: DISCREPANCY_KINDS, enumName: 'DiscrepancyKind' })
  kind: DiscrepancyKind;

  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ type: 'integer' })
  holderId: number;

  @ApiProperty({ type: String })
  holderName: string;

  @ApiProperty({ enum: HOLDER_CATEGORIES, enumName: 'HolderCategory' })
  category: HolderCategory;

  @ApiProperty({ type: 'integer', nullable: true })
  accountId: number | null;

  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform', nullable: true })
  platform: Platform | null;

  @ApiProperty({ type: String, nullable: true })
  nickname: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the form says.' })
  claimed: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the page says, in its own words.' })
  seen: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  openedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;

  @ApiProperty({ type: String, description: 'What to do, one Chinese sentence.' })
  advice: string;

  @ApiProperty({ type: String, nullable: true })
  checkId: string | null;

  @ApiProperty({ type: Boolean, description: 'Is proof kept of that check? See /checks/{id}/comparison.' })
  hasProof: boolean;
}

export class DiscrepancyPageDto extends PageOf(DiscrepancyDto) {}

export class DiscrepancyCountsDto {
  @ApiProperty({ enum: DISCREPANCY_KINDS, enumName: 'DiscrepancyKind' })
  kind: DiscrepancyKind;

  @ApiProperty({ type: 'integer' })
  count: number;
}

/** Which campaign and unit; without a campaign the newest. */
export class DiscrepancyScopeDto {
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  unitId?: number;
}

export class DiscrepancyQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  unitId?: number;

  @ApiPropertyOptional({ enum: DISCREPANCY_KINDS, enumName: 'DiscrepancyKind' })
  @IsOptional()
  @IsIn(DISCREPANCY_KINDS)
  kind?: DiscrepancyKind;

  @ApiPropertyOptional({ type: Boolean, description: 'true: open only; false: settled only; absent: both.' })
  @IsOptional()
  @Transform(({ obj }) => (obj.open === 'true' ? true : obj.open === 'false' ? false : obj.open))
  @IsBoolean()
  open?: boolean;

  @ApiPropertyOptional({ type: String, description: 'Part of the holder’s name, the nickname or the UID.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;
}
