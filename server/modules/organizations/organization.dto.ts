import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ORGANIZATION_LEVELS, type OrganizationLevel } from '../../../domain/organization';
import { IsDay } from '../../http/day';
import { IsId } from '../../http/id';
import { MayBeAbsent } from '../../http/may-be-absent';
import { PageOf, PageQueryDto } from '../../http/page.dto';

export const LONGEST_NAME = 60;
export const MOST_ALIASES = 50;

/** A League organization of the register, with its place in the tree. */
export class OrganizationDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ type: 'integer', nullable: true })
  parentId: number | null;

  @ApiProperty({ type: String, nullable: true })
  parentName: string | null;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ enum: ORGANIZATION_LEVELS, enumName: 'OrganizationLevel' })
  level: OrganizationLevel;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  openedOn: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'From this day on it is closed.',
  })
  closedOn: string | null;

  @ApiProperty({ type: [String], description: 'Other names under which sheets may speak of it.' })
  aliases: string[];

  @ApiProperty({ type: 'integer', description: 'Organizations directly below it.' })
  children: number;

  @ApiProperty({ type: 'integer', description: 'Holders of every category that belong to it.' })
  holders: number;

  @ApiProperty({ type: [String], description: 'What is unusual about its place, one Chinese sentence each.' })
  warnings: string[];
}

export class OrganizationPageDto extends PageOf(OrganizationDto) {}

export class OrganizationsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ type: 'integer', description: 'Default: the campaign with the newest goal.' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  unitId?: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    description: 'Directly below this organization; 0: those without a parent.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  parentId?: number;

  @ApiPropertyOptional({ enum: ORGANIZATION_LEVELS, enumName: 'OrganizationLevel' })
  @IsOptional()
  @IsIn(ORGANIZATION_LEVELS)
  level?: OrganizationLevel;

  @ApiPropertyOptional({ type: String, description: 'Part of a name or of another name.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NAME)
  search?: string;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'true: only those closed today; false: only those open; absent: both.',
  })
  @IsOptional()
  @Transform(({ obj }) => (obj.closed === 'true' ? true : obj.closed === 'false' ? false : obj.closed))
  @IsBoolean()
  closed?: boolean;
}

export class CreateOrganizationDto {
  @ApiProperty({ type: 'integer' })
  @IsId()
  unitId: number;

  @ApiProperty({ type: String, minLength: 4, maxLength: LONGEST_NAME })
  @IsString()
  @Length(4, LONGEST_NAME)
  name: string;

  @ApiProperty({ enum: ORGANIZATION_LEVELS, enumName: 'OrganizationLevel' })
  @IsIn(ORGANIZATION_LEVELS)
  level: OrganizationLevel;

  @ApiPropertyOptional({ type: 'integer', nullable: true })
  @IsOptional()
  @IsId()
  parentId?: number | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDay()
  openedOn?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDay()
  closedOn?: string | null;

  @ApiPropertyOptional({ type: [String], maxItems: MOST_ALIASES })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MOST_ALIASES)
  @IsString({ each: true })
  @Length(1, LONGEST_NAME, { each: true })
  aliases?: string[];
}

/** What is absent stays as it is; null empties a day. Parent and unit are changed by a move. */
export class UpdateOrganizationDto {
  @ApiPropertyOptional({ type: String, minLength: 4, maxLength: LONGEST_NAME })
  @MayBeAbsent()
  @IsString()
  @Length(4, LONGEST_NAME)
  name?: string;

  @ApiPropertyOptional({ enum: ORGANIZATION_LEVELS, enumName: 'OrganizationLevel' })
  @MayBeAbsent()
  @IsIn(ORGANIZATION_LEVELS)
  level?: OrganizationLevel;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDay()
  openedOn?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDay()
  closedOn?: string | null;

  @ApiPropertyOptional({
    type: [String],
    maxItems: MOST_ALIASES,
    description: 'All of them: others are forgotten.',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MOST_ALIASES)
  @IsString({ each: true })
  @Length(1, LONGEST_NAME, { each: true })
  aliases?: string[];
}

/** Where an organization goes, with all that is below it. Without a unit it stays in its own. */
export class MoveOrganizationDto {
  @ApiPropertyOptional({ type: 'integer' })
  @MayBeAbsent()
  @IsId()
  unitId?: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'null: directly below the unit.' })
  @IsOptional()
  @IsId()
  parentId: number | null;
}

export class MergeOrganizationDto {
  @ApiProperty({ type: 'integer', description: 'The organization that stays.' })
  @Type(() => Number)
  @IsId()
  intoId: number;
}

/** What would go over to the organization that stays. */
export class MergePreviewDto {
  @ApiProperty({ type: 'integer' })
  holders: number;

  @ApiProperty({ type: 'integer' })
  accounts: number;

  @ApiProperty({ type: 'integer' })
  claims: number;

  @ApiProperty({ type: 'integer' })
  children: number;

  @ApiProperty({ type: String, description: 'All of it in one Chinese sentence, or why it cannot be.' })
  sentence: string;
}
