import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { ROW_CHANGES, type RowChange } from '../../../domain/row-differences';
import { IsId } from '../../http/id';
import { PageOf, PageQueryDto } from '../../http/page.dto';
import { SubmissionDto } from './submission.dto';

/** `differing`: new, changed and missing ones. */
export const COMPARED_ROWS = ['all', 'differing', ...ROW_CHANGES] as const;
export type ComparedRows = (typeof COMPARED_ROWS)[number];

export class ComparisonQueryDto extends PageQueryDto {
  @ApiPropertyOptional({
    type: 'integer',
    description: 'The submission to compare with. Default: the version before.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  with?: number;

  @ApiPropertyOptional({ enum: COMPARED_ROWS, enumName: 'ComparedRows', default: 'all' })
  @IsIn(COMPARED_ROWS)
  only: ComparedRows = 'all';
}

export class ChangeCountsDto implements Record<RowChange, number> {
  @ApiProperty({ type: 'integer' })
  new: number;

  @ApiProperty({ type: 'integer' })
  changed: number;

  @ApiProperty({ type: 'integer' })
  unchanged: number;

  @ApiProperty({ type: 'integer' })
  missing: number;
}

export class ComparedColumnDto {
  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  heading: string;

  @ApiProperty({ type: Boolean, description: 'Shown masked: both sides may look alike and differ.' })
  contact: boolean;
}

/** One cell, as it was and as it is. */
export class ComparedCellDto extends ComparedColumnDto {
  @ApiProperty({ type: String, nullable: true, description: 'As the form prints it.' })
  before: string | null;

  @ApiProperty({ type: String, nullable: true })
  after: string | null;
}

/** What became of one row. */
export class ComparedRowDto {
  @ApiProperty({ enum: ROW_CHANGES, enumName: 'RowChange' })
  change: RowChange;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In the newer one; null: missing there.' })
  row: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In the older one; null: new.' })
  olderRow: number | null;

  @ApiProperty({ type: String, description: 'Whom the row speaks of.' })
  label: string;

  @ApiProperty({
    type: [ComparedCellDto],
    description: 'Changed: the cells that differ. New and missing: all that are filled in. Unchanged: none.',
  })
  cells: ComparedCellDto[];
}

export class ComparedRowPageDto extends PageOf(ComparedRowDto) {}

/** Two submissions of one form of a unit, row by row and cell by cell. */
export class SubmissionComparisonDto {
  @ApiProperty({ type: SubmissionDto, nullable: true, description: 'null: nothing was handed in before.' })
  older: SubmissionDto | null;

  @ApiProperty({ type: SubmissionDto })
  newer: SubmissionDto;

  @ApiProperty({ type: ChangeCountsDto })
  counts: ChangeCountsDto;

  @ApiProperty({ type: [ComparedColumnDto] })
  columns: ComparedColumnDto[];

  @ApiProperty({ type: ComparedRowPageDto })
  rows: ComparedRowPageDto;
}
