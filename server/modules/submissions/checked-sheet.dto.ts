import { ApiProperty } from '@nestjs/swagger';
import type { Deadline } from '../../../domain/deadline';
import type { FormNumber } from '../../../domain/form';
import { ROW_CHANGES, type RowChange } from '../../../domain/row-differences';
import { ProblemDto } from './submission.dto';

export const UNDECIDED = ['form', 'unit', 'phase'] as const;
/** What a sheet does not say of itself in a way that can be used: a person has to choose it. */
export type Undecided = (typeof UNDECIDED)[number];

/** Rows by what would become of them, problems by severity. */
export class IntakeCountsDto {
  @ApiProperty({ type: 'integer', description: 'Without those that are missing now.' })
  rows: number;

  @ApiProperty({ type: 'integer' })
  good: number;

  @ApiProperty({ type: 'integer' })
  refused: number;

  @ApiProperty({ type: 'integer' })
  new: number;

  @ApiProperty({ type: 'integer' })
  changed: number;

  @ApiProperty({ type: 'integer' })
  unchanged: number;

  @ApiProperty({ type: 'integer', description: 'Rows taken before which the sheet no longer has.' })
  missing: number;

  @ApiProperty({ type: 'integer' })
  errors: number;

  @ApiProperty({ type: 'integer' })
  warnings: number;

  @ApiProperty({ type: 'integer' })
  hints: number;
}

/** A cell that says something else than the version that counts. */
export class IntakeDifferenceDto {
  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String, nullable: true })
  before: string | null;

  @ApiProperty({ type: String, nullable: true })
  after: string | null;
}

/** One row as a preview shows it. */
export class IntakeRowDto {
  @ApiProperty({ type: 'integer', nullable: true, description: 'As Excel shows it; null: missing now.' })
  row: number | null;

  @ApiProperty({ enum: ROW_CHANGES, enumName: 'RowChange' })
  change: RowChange;

  @ApiProperty({ type: Boolean })
  taken: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    description: 'By the keys of the columns, as they stand in the sheet; contacts masked.',
  })
  cells: Record<string, string | null>;

  @ApiProperty({
    type: [IntakeDifferenceDto],
    description: 'Old and new of a changed row; contacts masked, so that both may look alike.',
  })
  differences: IntakeDifferenceDto[];

  @ApiProperty({ type: [ProblemDto] })
  problems: ProblemDto[];
}

/** What a check found out about one sheet, before anything of it is taken in. */
export interface CheckedSheet {
  /** Place in the file, from 1. */
  ordinal: number;
  sheet: string;
  form: FormNumber | null;
  unitId: number | null;
  phaseId: number | null;
  undecided: Undecided[];
  /** It cannot be taken in: an error of the sheet as a whole. */
  blocked: boolean;
  deadline: Deadline | null;
  /** 零报告. */
  nil: boolean;
  /** The version it would replace. */
  version: number | null;
  counts: IntakeCountsDto;
  /** Of the sheet as a whole. */
  problems: ProblemDto[];
  /** Letters of the columns by the keys of their values. */
  columns: Readonly<Record<string, string>>;
  rows: IntakeRowDto[];
}
