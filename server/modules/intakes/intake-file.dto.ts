import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { DEADLINES, type Deadline } from '../../../domain/deadline';
import { FORM_NUMBERS, type FormNumber } from '../../../domain/form';
import { IsId } from '../../http/id';
import { IntakeCountsDto, UNDECIDED, type Undecided } from '../submissions/checked-sheet.dto';
import { ProblemDto, SheetResultDto } from '../submissions/submission.dto';
import { INTAKE_FILE_STATES, type IntakeFileState } from './intake-file.entity';

/** One sheet of a file: where it belongs, and what taking it in would do. */
export class IntakeSheetDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer' })
  fileId: number;

  @ApiProperty({ type: String })
  sheet: string;

  @ApiProperty({ type: 'integer', nullable: true })
  form: FormNumber | null;

  @ApiProperty({ type: 'integer', nullable: true })
  unitId: number | null;

  @ApiProperty({ type: String, nullable: true })
  unitName: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  phaseId: number | null;

  @ApiProperty({ type: String, nullable: true })
  phaseName: string | null;

  @ApiProperty({
    enum: UNDECIDED,
    enumName: 'Undecided',
    isArray: true,
    description: 'To be chosen by a person.',
  })
  undecided: Undecided[];

  @ApiProperty({ type: Boolean })
  selected: boolean;

  @ApiProperty({ type: Boolean, description: 'Cannot be taken in: an error of the sheet as a whole.' })
  blocked: boolean;

  @ApiProperty({ enum: DEADLINES, enumName: 'Deadline', nullable: true })
  deadline: Deadline | null;

  @ApiProperty({ type: Boolean, description: '零报告' })
  nil: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The version it would replace.' })
  version: number | null;

  @ApiProperty({ type: IntakeCountsDto })
  counts: IntakeCountsDto;

  @ApiProperty({ type: [ProblemDto], description: 'Of the sheet as a whole.' })
  problems: ProblemDto[];

  @ApiProperty({ type: SheetResultDto, nullable: true, description: 'After it was taken in.' })
  result: SheetResultDto | null;
}

/** One file of an intake. */
export class IntakeFileDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'Inside the folder or ZIP it came in.' })
  path: string | null;

  @ApiProperty({ type: 'integer', description: 'Bytes.' })
  size: number;

  @ApiProperty({ enum: INTAKE_FILE_STATES, enumName: 'IntakeFileState' })
  state: IntakeFileState;

  @ApiProperty({ type: [ProblemDto], description: 'Of the file as a whole.' })
  problems: ProblemDto[];

  @ApiProperty({ type: [IntakeSheetDto] })
  sheets: IntakeSheetDto[];

  @ApiProperty({ type: Boolean, description: 'The marked copy has something marked.' })
  hasReturned: boolean;

  @ApiProperty({ type: 'integer', description: 'Cells that people corrected.' })
  edits: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'When our own work on the file has failed, or it kept the whole intake from being taken in.',
  })
  fault: string | null;
}

/** What a person decides about a sheet; what is not named stays. */
export class UpdateIntakeSheetDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 12 })
  @IsOptional()
  @IsIn(FORM_NUMBERS)
  form?: FormNumber;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @IsId()
  unitId?: number;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @IsId()
  phaseId?: number;

  @ApiPropertyOptional({ type: Boolean, description: 'false: it is not taken in.' })
  @IsOptional()
  @IsBoolean({ message: '应为是或否' })
  selected?: boolean;
}
