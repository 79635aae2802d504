import { ApiProperty } from '@nestjs/swagger';
import { REPORTING_STATES, type ReportingState } from '../../../domain/reporting';
import { UNIT_KINDS, type UnitKind } from '../../../domain/unit';
import { PhaseDto } from '../campaigns/campaign.dto';

/** A form that is expected and has not been received. */
export class MissingListFormDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 12 })
  form: number;

  @ApiProperty({
    enum: REPORTING_STATES,
    enumName: 'ReportingState',
    description: 'pending before the cut-off, missing after it, or nothing-taken.',
  })
  state: ReportingState;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'May be handed in until then although the phase is locked.',
  })
  exceptedUntil: string | null;
}

export class MissingListUnitDto {
  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ type: String })
  shortName: string;

  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  kind: UnitKind;

  @ApiProperty({ type: [MissingListFormDto] })
  forms: MissingListFormDto[];
}

/** Who has not handed in what in a phase; units with nothing outstanding are not in it. */
export class MissingListDto {
  @ApiProperty({ type: PhaseDto })
  phase: PhaseDto;

  @ApiProperty({ type: 'integer', description: 'Forms of all units together.' })
  forms: number;

  @ApiProperty({ type: [MissingListUnitDto], description: 'By kind, then by name.' })
  units: MissingListUnitDto[];
}
