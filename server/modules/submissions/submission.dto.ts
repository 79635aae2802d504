import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { FORM_NUMBERS, type FormNumber } from '../../../domain/form';
import type { Problem, Severity } from '../../../domain/problem';
import { IsId } from '../../http/id';
import { PageOf, PageQueryDto } from '../../http/page.dto';

const SEVERITIES = ['error', 'warning', 'hint'] as const;
export const SHEET_RESULTS = ['accepted', 'unchanged', 'refused'] as const;
export const FILE_RESULTS = ['accepted', 'unchanged', 'partly', 'refused'] as const;
export const SUBMISSION_KINDS = ['file', 'nil'] as const;

export class ProblemDto implements Problem {
  @ApiProperty({ type: String, description: '`NOUN.FACT`, stable.' })
  code: string;

  @ApiProperty({ enum: SEVERITIES, enumName: 'Severity' })
  severity: Severity;

  @ApiProperty({ type: 'integer', nullable: true, description: 'As Excel shows it.' })
  row: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'As Excel shows it: A, B, C …' })
  column: string | null;

  @ApiProperty({ type: String, nullable: true })
  value: string | null;

  @ApiProperty({ type: String })
  message: string;
}

/** What became of one sheet. */
export class SheetResultDto {
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

  @ApiProperty({ enum: SHEET_RESULTS, enumName: 'SheetResult' })
  result: (typeof SHEET_RESULTS)[number];

  @ApiProperty({ type: 'integer', nullable: true })
  version: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  submissionId: number | null;

  @ApiProperty({ type: Boolean })
  late: boolean;

  @ApiProperty({ type: 'integer' })
  rowsTaken: number;

  @ApiProperty({ type: 'integer' })
  rowsRefused: number;

  @ApiProperty({ type: [ProblemDto], description: 'Of the sheet and of its rows, in the order of rows.' })
  problems: ProblemDto[];
}

/** What became of one file. `partly`: some sheets or rows were refused. */
export class FileResultDto {
  @ApiProperty({ type: String })
  fileName: string;

  @ApiProperty({ enum: FILE_RESULTS, enumName: 'FileResult' })
  result: (typeof FILE_RESULTS)[number];

  @ApiProperty({ type: [ProblemDto] })
  problems: ProblemDto[];

  @ApiProperty({ type: [SheetResultDto] })
  sheets: SheetResultDto[];
}

export class UploadResultDto {
  @ApiProperty({ type: [FileResultDto] })
  files: FileResultDto[];

  @ApiProperty({ type: 'integer' })
  rowsTaken: number;

  @ApiProperty({ type: 'integer' })
  rowsRefused: number;
}

/** One version of one form of a unit in a phase. */
export class SubmissionDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ type: 'integer' })
  phaseId: number;

  @ApiProperty({ type: String })
  phaseName: string;

  @ApiProperty({ type: 'integer' })
  form: FormNumber;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: Boolean })
  isCurrent: boolean;

  @ApiProperty({ enum: SUBMISSION_KINDS, enumName: 'SubmissionKind', description: 'nil: 零报告' })
  kind: (typeof SUBMISSION_KINDS)[number];

  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ type: String, nullable: true, description: 'Display name; null: by command line.' })
  receivedBy: string | null;

  @ApiProperty({ type: Boolean })
  late: boolean;

  @ApiProperty({ type: 'integer' })
  rowsTaken: number;

  @ApiProperty({ type: 'integer' })
  rowsRefused: number;
}

export class SubmissionPageDto extends PageOf(SubmissionDto) {}

/** One row of a sheet, taken or refused. */
export class SubmissionRowDto {
  @ApiProperty({ type: 'integer', description: 'As Excel shows it.' })
  row: number;

  @ApiProperty({ type: Boolean })
  taken: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Phones, e-mails and contacts masked.',
  })
  values: Record<string, unknown>;

  @ApiProperty({ type: [ProblemDto] })
  problems: ProblemDto[];

  @ApiProperty({ type: 'integer', nullable: true })
  holderId: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  accountId: number | null;
}

export class SubmissionDetailDto {
  @ApiProperty({ type: SubmissionDto })
  submission: SubmissionDto;

  @ApiProperty({ type: [ProblemDto], description: 'Of the sheet as a whole.' })
  problems: ProblemDto[];

  @ApiProperty({ type: [SubmissionRowDto] })
  rows: SubmissionRowDto[];
}

/** A unit declares that it has nothing to report on a form (零报告). */
export class NilReturnDto {
  @ApiProperty({ type: 'integer' })
  @IsId()
  unitId: number;

  @ApiProperty({ type: 'integer' })
  @IsId()
  phaseId: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 12 })
  @IsIn(FORM_NUMBERS)
  form: FormNumber;
}

/** Without a campaign: the newest. */
export class CampaignScopeDto {
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;
}

export class SubmissionQueryDto extends PageQueryDto {
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

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  phaseId?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 12 })
  @IsOptional()
  @Type(() => Number)
  @IsIn(FORM_NUMBERS)
  form?: FormNumber;

  @ApiPropertyOptional({ type: Boolean, description: 'true: only the versions that count.' })
  @IsOptional()
  @Transform(({ obj }) => (obj.current === 'true' ? true : obj.current === 'false' ? false : obj.current))
  @IsBoolean()
  current?: boolean;
}
