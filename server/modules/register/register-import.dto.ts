import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { IsDay } from '../../http/day';
import { IsId } from '../../http/id';
import { ProblemDto } from '../submissions/submission.dto';

export const IMPORT_MODES = ['preview', 'commit'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];
export const REGISTER_ROW_CHANGES = ['added', 'changed', 'missing'] as const;
export const REGISTER_ROW_OF = ['unit', 'organization'] as const;

export class RegisterImportQueryDto {
  @ApiProperty({ enum: IMPORT_MODES, enumName: 'ImportMode', description: 'preview: nothing is written.' })
  @IsIn(IMPORT_MODES)
  mode: ImportMode;

  @ApiPropertyOptional({ type: 'integer', description: 'Default: the campaign with the newest goal.' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description:
      'Closes, from this day on, open organizations of the units in the file that it does not name.',
  })
  @IsOptional()
  @IsDay()
  closeMissing?: string;
}

export class RegisterScopeDto {
  @ApiPropertyOptional({ type: 'integer', description: 'Default: the campaign with the newest goal.' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;
}

export class RegisterCountsDto {
  @ApiProperty({ type: 'integer' })
  added: number;

  @ApiProperty({ type: 'integer' })
  changed: number;

  @ApiProperty({ type: 'integer' })
  unchanged: number;

  @ApiProperty({ type: 'integer', description: 'In the register, not in the file; they stay.' })
  missing: number;
}

/** One row of the register that the file adds, changes, or no longer names. */
export class RegisterRowChangeDto {
  @ApiProperty({ enum: REGISTER_ROW_CHANGES, enumName: 'RegisterRowChange' })
  kind: (typeof REGISTER_ROW_CHANGES)[number];

  @ApiProperty({ enum: REGISTER_ROW_OF, enumName: 'RegisterRowOf' })
  of: (typeof REGISTER_ROW_OF)[number];

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'What it was, in words; null for a new row.' })
  before: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What it becomes; null where it is missing.' })
  after: string | null;
}

/** What an import did, or would do. */
export class RegisterImportDto {
  @ApiProperty({ type: RegisterCountsDto })
  units: RegisterCountsDto;

  @ApiProperty({ type: RegisterCountsDto })
  organizations: RegisterCountsDto;

  @ApiProperty({ type: 'integer', description: 'Organizations closed because the file does not name them.' })
  closed: number;

  @ApiProperty({ type: [ProblemDto] })
  problems: ProblemDto[];

  @ApiProperty({ type: [RegisterRowChangeDto], description: 'The first 200.' })
  changes: RegisterRowChangeDto[];
}
