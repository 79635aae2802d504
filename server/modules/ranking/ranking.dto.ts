import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { UNIT_KINDS, type UnitKind } from '../../../domain/unit';
import { RankingWeightsDto } from '../campaigns/campaign.dto';
import { BasisDto } from '../moments/basis.dto';
import { MomentQueryDto } from '../moments/moment.dto';
import { CoverageDto } from '../progress/coverage.dto';

export class RankingQueryDto extends MomentQueryDto {
  @ApiPropertyOptional({ enum: UNIT_KINDS, enumName: 'UnitKind', description: 'Default: all kinds.' })
  @IsOptional()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;
}

/** One unit's place and what its score is made of. A part that is not known is null: neither 0 nor full marks. */
export class RankingRowDto {
  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ type: String })
  shortName: string;

  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  kind: UnitKind;

  @ApiProperty({ type: 'integer', description: 'Equal scores share a place: 1, 2, 2, 4.' })
  place: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'Places gained (+) since the end of the day 7 days before; null without a score then or now.',
  })
  movement: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      '0–100 to 0.01. The weight of unknown parts is shared among the known ones; null: no coverage.',
  })
  score: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Points of the coverage part.' })
  coverageScore: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Points for forms on time.' })
  reportingScore: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Points for accuracy.' })
  accuracyScore: number | null;

  @ApiProperty({ type: CoverageDto, description: 'Organizations above branch level and cadres together.' })
  coverage: CoverageDto;

  @ApiProperty({ type: 'integer', description: 'Claims “verified” that a visit could judge.' })
  claimsChecked: number;

  @ApiProperty({ type: 'integer' })
  claimsConfirmed: number;

  @ApiProperty({ type: 'integer', description: 'Forms expected whose cut-off has passed.' })
  dueForms: number;

  @ApiProperty({ type: 'integer' })
  onTimeForms: number;
}

export class RankingDto {
  @ApiProperty({ type: String, format: 'date-time' })
  asOf: string;

  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind', nullable: true })
  kind: UnitKind | null;

  @ApiProperty({ type: BasisDto, description: 'Of the units in the table.' })
  basis: BasisDto;

  @ApiProperty({ type: RankingWeightsDto })
  weights: RankingWeightsDto;

  @ApiProperty({ type: [RankingRowDto], description: 'Best first.' })
  rows: RankingRowDto[];
}
