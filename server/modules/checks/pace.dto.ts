import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { CHECK_CLASSES, type CheckClass } from '../../../domain/check-class';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import { UpdateHostRuleDto } from '../hosts/host-rule.dto';

/** A rule that is not saved, to see what it would mean; without it: what is in force. */
export class DraftPaceDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(253)
  host?: string;

  @ApiPropertyOptional({ type: UpdateHostRuleDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => UpdateHostRuleDto)
  rule?: UpdateHostRuleDto;
}

/** What a pace means for accounts of one class. */
export class ClassPaceDto {
  @ApiProperty({ enum: CHECK_CLASSES, enumName: 'CheckClass' })
  class: CheckClass;

  @ApiProperty({ type: 'integer' })
  accounts: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Days between two visits; null = never.' })
  everyDays: number | null;

  @ApiProperty({ type: String })
  sentence: string;
}

/** What a pace means for the accounts of a platform. */
export class PlatformPaceDto {
  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform' })
  platform: Platform;

  @ApiProperty({ type: 'integer', description: 'On the timetable.' })
  accounts: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Accounts on an ordinary day; null = no limit.',
  })
  readsPerDay: number | null;

  @ApiProperty({ type: String })
  sentence: string;

  @ApiProperty({ type: [ClassPaceDto] })
  groups: ClassPaceDto[];
}

/** How often accounts are visited, in words. */
export class PaceDto {
  @ApiProperty({ type: [PlatformPaceDto] })
  platforms: PlatformPaceDto[];
}
