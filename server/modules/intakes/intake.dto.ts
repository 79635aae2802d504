import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageOf, PageQueryDto } from '../../http/page.dto';
import { IsId } from '../../http/id';
import { IntakeFileDto } from './intake-file.dto';
import {
  BLANK_CELLS,
  type BlankCells,
  COMMIT_MODES,
  type CommitMode,
  INTAKE_SOURCES,
  INTAKE_STATES,
  type IntakeSource,
  type IntakeState,
} from './intake.entity';

/** Files handed in together, with what became of them so far. */
export class IntakeDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer' })
  campaignId: number;

  @ApiProperty({ enum: INTAKE_SOURCES, enumName: 'IntakeSource' })
  source: IntakeSource;

  @ApiProperty({ enum: INTAKE_STATES, enumName: 'IntakeState' })
  state: IntakeState;

  @ApiProperty({
    enum: BLANK_CELLS,
    enumName: 'BlankCells',
    description:
      'erase: a blank cell empties what stood there. keep: it takes the value of the version that counts.',
  })
  blankCells: BlankCells;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, nullable: true, description: 'Display name; null: by command line or inbox.' })
  createdBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;

  @ApiProperty({ type: 'integer', description: 'Without those that were taken out again.' })
  files: number;

  @ApiProperty({ type: 'integer', description: 'Files that have been read, or could not be.' })
  filesDone: number;

  @ApiProperty({ type: 'integer' })
  rows: number;

  @ApiProperty({ type: 'integer', description: 'Problems of severity error, of files, sheets and rows.' })
  errors: number;
}

export class IntakePageDto extends PageOf(IntakeDto) {}

/** Forms of a phase that a unit has neither handed in nor in this intake. */
export class MissingFormsDto {
  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ type: 'integer', isArray: true })
  forms: number[];
}

export class IntakeDetailDto {
  @ApiProperty({ type: IntakeDto })
  intake: IntakeDto;

  @ApiProperty({ type: [IntakeFileDto] })
  files: IntakeFileDto[];

  @ApiProperty({ type: [MissingFormsDto] })
  missingForms: MissingFormsDto[];
}

export class CreateIntakeDto {
  @ApiPropertyOptional({ type: 'integer', description: 'Default: the newest.' })
  @IsOptional()
  @IsId()
  campaignId?: number;
}

export class UpdateIntakeDto {
  @ApiProperty({ enum: BLANK_CELLS, enumName: 'BlankCells' })
  @IsIn(BLANK_CELLS)
  blankCells: BlankCells;
}

export class IntakeQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: INTAKE_STATES, enumName: 'IntakeState' })
  @IsOptional()
  @IsIn(INTAKE_STATES)
  state?: IntakeState;
}

export class CommitIntakeDto {
  @ApiProperty({
    enum: COMMIT_MODES,
    enumName: 'CommitMode',
    description:
      'good-rows: rows with errors stay behind. all-or-nothing: one error, and nothing is taken in.',
  })
  @IsIn(COMMIT_MODES)
  mode: CommitMode;
}
