import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { PLATFORMS, type Platform } from '../../../domain/platform';
import { IsId } from '../../http/id';
import { ProblemDto } from '../submissions/submission.dto';

const MODES = ['preview', 'commit'] as const;

/** A list of verified holders that the committee already held. */
export class BaselineListDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform', nullable: true })
  platform: Platform | null;

  @ApiProperty({ type: String, format: 'date-time' })
  importedAt: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: by command line.' })
  importedBy: string | null;

  @ApiProperty({ type: 'integer', description: 'Rows of the newest import that were taken.' })
  rowsTaken: number;

  @ApiProperty({ type: 'integer' })
  rowsRefused: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt: string | null;
}

export class BaselineImportQueryDto {
  @ApiProperty({ enum: MODES, enumName: 'ImportMode', description: 'preview: nothing is written.' })
  @IsIn(MODES)
  mode: (typeof MODES)[number];

  @ApiPropertyOptional({ type: 'integer', description: 'Default: the campaign with the newest goal.' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;
}

export class BaselineScopeDto {
  @ApiPropertyOptional({ type: 'integer', description: 'Default: the campaign with the newest goal.' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;
}

export class BaselineCountsDto {
  @ApiProperty({ type: 'integer' })
  rows: number;

  @ApiProperty({
    type: 'integer',
    description: 'Rows whose holder and account this list names for the first time.',
  })
  added: number;

  @ApiProperty({ type: 'integer', description: 'Rows that the list already said.' })
  unchanged: number;

  @ApiProperty({ type: 'integer' })
  refused: number;

  @ApiProperty({ type: 'integer', description: 'In the list until now, not in this file; they stay.' })
  missing: number;
}

/** What an import of a list did, or would do. */
export class BaselineImportDto {
  @ApiProperty({ type: BaselineListDto, nullable: true, description: 'null: nothing was written.' })
  list: BaselineListDto | null;

  @ApiProperty({ type: BaselineCountsDto })
  counts: BaselineCountsDto;

  @ApiProperty({ type: [ProblemDto] })
  problems: ProblemDto[];
}
