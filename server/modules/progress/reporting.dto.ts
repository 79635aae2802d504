import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { REPORTING_STATES, type ReportingState } from '../../../domain/reporting';
import { UNIT_KINDS, type UnitKind } from '../../../domain/unit';
import { IsId } from '../../http/id';
import { PhaseDto } from '../campaigns/campaign.dto';
import { MomentQueryDto } from '../moments/moment.dto';
import { ReportingTotalsDto } from './reporting-totals.dto';

export class ReportingQueryDto extends MomentQueryDto {
  @ApiPropertyOptional({ type: 'integer', description: 'Default: the newest collect phase begun.' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  phaseId?: number;

  @ApiPropertyOptional({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  @IsOptional()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;
}

/** One form of one unit in one phase. */
export class ReportingCellDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 12 })
  form: number;

  @ApiProperty({ enum: REPORTING_STATES, enumName: 'ReportingState' })
  state: ReportingState;

  @ApiProperty({ type: 'integer', description: 'Rows taken of the newest version.' })
  rows: number;

  @ApiProperty({ type: 'integer', description: 'Rows refused of the newest version.' })
  refused: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Decides on time or late; null where nothing was taken.',
  })
  receivedAt: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Newest version; null for viewers.' })
  submissionId: number | null;

  @ApiProperty({ type: Boolean, description: 'Expected of this unit, so that it counts in the totals.' })
  expected: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'May be handed in until then although the phase is locked.',
  })
  exceptedUntil: string | null;
}

export class ReportingRowDto {
  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ type: String })
  shortName: string;

  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  kind: UnitKind;

  @ApiProperty({ type: [ReportingCellDto], description: 'All twelve forms, in order.' })
  cells: ReportingCellDto[];

  @ApiProperty({ type: ReportingTotalsDto })
  totals: ReportingTotalsDto;
}

export class FormTotalsDto extends ReportingTotalsDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 12 })
  form: number;
}

export class KindTotalsDto extends ReportingTotalsDto {
  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  kind: UnitKind;

  @ApiProperty({ type: 'integer', description: 'Units of this kind among the rows.' })
  units: number;
}

/** Units × forms of one phase. Totals over expected forms of the rows shown. */
export class ReportingMatrixDto extends ReportingTotalsDto {
  @ApiProperty({ type: PhaseDto })
  phase: PhaseDto;

  @ApiProperty({ type: [ReportingRowDto] })
  rows: ReportingRowDto[];

  @ApiProperty({ type: [FormTotalsDto], description: 'All twelve forms, in order.' })
  byForm: FormTotalsDto[];

  @ApiProperty({ type: [KindTotalsDto], description: 'Of the kinds among the rows.' })
  byKind: KindTotalsDto[];
}
