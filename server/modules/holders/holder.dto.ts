import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { CoverageScope } from '../../../domain/coverage';
import { HOLDER_CATEGORIES, type HolderCategory } from '../../../domain/holder';
import { HOLDER_STATES, type HolderState } from '../../../domain/holder-state';
import { ORGANIZATION_LEVELS, type OrganizationLevel } from '../../../domain/organization';
import { PLATFORMS, type Platform } from '../../../domain/platform';
import { UNIT_KINDS, type UnitKind } from '../../../domain/unit';
import { IsId } from '../../http/id';
import { PageOf, PageQueryDto } from '../../http/page.dto';
import { BasisDto } from '../moments/basis.dto';

const SCOPES: CoverageScope[] = ['above-branch', 'branch', 'all'];

export class HoldersQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ type: 'integer', description: 'Default: the campaign with the newest goal.' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;

  @ApiPropertyOptional({ type: String, description: 'A day or an ISO moment; default now.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  asOf?: string;

  @ApiPropertyOptional({ enum: HOLDER_CATEGORIES, enumName: 'HolderCategory' })
  @IsOptional()
  @IsIn(HOLDER_CATEGORIES)
  category?: HolderCategory;

  @ApiPropertyOptional({ enum: SCOPES, enumName: 'CoverageScope' })
  @IsOptional()
  @IsIn(SCOPES)
  scope?: CoverageScope;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  unitId?: number;

  @ApiPropertyOptional({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  @IsOptional()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;

  @ApiPropertyOptional({
    enum: HOLDER_STATES,
    enumName: 'HolderState',
    isArray: true,
    description: 'One or more: a gap of the figures is several states. Repeated, or with commas between.',
  })
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(HOLDER_STATES, { each: true })
  state?: HolderState[];

  @ApiPropertyOptional({
    type: Boolean,
    description: 'true: only what the ranking counts, organizations above branch level and cadres.',
  })
  @IsOptional()
  @Transform(({ obj }) => (obj.ranked === 'true' ? true : obj.ranked === 'false' ? false : obj.ranked))
  @IsBoolean()
  ranked?: boolean;

  @ApiPropertyOptional({ type: String, description: 'Part of the holder’s or the organization’s name.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;
}

export class HolderAccountDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform' })
  platform: Platform;

  @ApiProperty({ type: String, nullable: true })
  nickname: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'null: no page has said so yet.' })
  verified: boolean | null;

  @ApiProperty({ type: Boolean, description: 'Verified in the holder’s name.' })
  counts: boolean;
}

/** Whoever is due, and where it stands. */
export class HolderRowDto {
  @ApiProperty({ type: 'integer', nullable: true, description: 'null: an organization never reported.' })
  id: number | null;

  @ApiProperty({ enum: HOLDER_CATEGORIES, enumName: 'HolderCategory' })
  category: HolderCategory;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ type: String })
  organizationName: string;

  @ApiProperty({ enum: ORGANIZATION_LEVELS, enumName: 'OrganizationLevel', nullable: true })
  level: OrganizationLevel | null;

  @ApiProperty({ enum: HOLDER_STATES, enumName: 'HolderState' })
  state: HolderState;

  @ApiProperty({ type: [HolderAccountDto] })
  accounts: HolderAccountDto[];
}

export class HolderPageDto extends PageOf(HolderRowDto) {
  @ApiProperty({ type: BasisDto, description: 'Of all holders of the list, not of the page alone.' })
  basis: BasisDto;
}

/** How a holder can be reached, in full. What the forms did not say is null. */
export class HolderContactsDto {
  @ApiProperty({ type: 'integer' })
  holderId: number;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'All that the forms said, by the key of their column (adminPhone, regEmail …).',
  })
  all: Record<string, string>;
}
