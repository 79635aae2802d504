import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { NEXT_STEP_KINDS, type NextStep, type NextStepKind } from '../../../domain/next-steps';
import { UNIT_KINDS, type UnitKind } from '../../../domain/unit';
import { IsDay } from '../../http/day';
import { IsId } from '../../http/id';
import { MayBeAbsent } from '../../http/may-be-absent';
import { BasisDto } from '../moments/basis.dto';
import { BurnUpDto } from '../progress/burn-up.dto';
import { CoverageDto } from '../progress/coverage.dto';
import { ReportingMatrixDto } from '../progress/reporting.dto';
import { RankingRowDto } from '../ranking/ranking.dto';

export class UnitsQueryDto {
  @ApiPropertyOptional({ type: 'integer', description: 'Default: the campaign with the newest goal.' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;
}

export class UnitDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String })
  shortName: string;

  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  kind: UnitKind;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  openedOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: string | null;

  @ApiProperty({ type: [String], description: 'Other names under which sheets may speak of it.' })
  aliases: string[];
}

export class CreateUnitDto {
  @ApiPropertyOptional({ type: 'integer', description: 'Default: the campaign with the newest goal.' })
  @MayBeAbsent()
  @IsId()
  campaignId?: number;

  @ApiProperty({ type: String, minLength: 2, maxLength: 60 })
  @IsString()
  @Length(2, 60)
  name: string;

  @ApiPropertyOptional({ type: String, maxLength: 30, description: 'Default: the name.' })
  @MayBeAbsent()
  @IsString()
  @Length(1, 30)
  shortName?: string;

  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  @IsIn(UNIT_KINDS)
  kind: UnitKind;

  @ApiPropertyOptional({ type: [String], maxItems: 50 })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  aliases?: string[];

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDay()
  openedOn?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDay()
  closedOn?: string | null;
}

/** What is absent stays as it is; null empties a day. */
export class UpdateUnitDto {
  @ApiPropertyOptional({ type: String, minLength: 2, maxLength: 60 })
  @MayBeAbsent()
  @IsString()
  @Length(2, 60)
  name?: string;

  @ApiPropertyOptional({ type: String, minLength: 1, maxLength: 30 })
  @MayBeAbsent()
  @IsString()
  @Length(1, 30)
  shortName?: string;

  @ApiPropertyOptional({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  @MayBeAbsent()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;

  @ApiPropertyOptional({ type: [String], maxItems: 50, description: 'All of them: others are forgotten.' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  aliases?: string[];

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDay()
  openedOn?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'From this day on nothing is expected of it.',
  })
  @IsOptional()
  @IsDay()
  closedOn?: string | null;
}

/** One piece of work that would lift the unit, and what it would bring when done completely. */
export class NextStepDto implements NextStep {
  @ApiProperty({ enum: NEXT_STEP_KINDS, enumName: 'NextStepKind' })
  kind: NextStepKind;

  @ApiProperty({ type: 'integer' })
  count: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Points of the score.' })
  scoreGain: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Place among peers, all others as now.' })
  placeAfter: number | null;

  @ApiProperty({ type: String })
  text: string;

  @ApiProperty({ enum: ['holders', 'discrepancies', 'upload'], enumName: 'NextStepLink' })
  link: 'holders' | 'discrepancies' | 'upload';

  @ApiProperty({ type: String, description: 'Query string of the list behind it.' })
  filter: string;
}

export class UnitCoverageDto {
  @ApiProperty({ type: CoverageDto, description: 'Above branch level.' })
  organizations: CoverageDto;

  @ApiProperty({ type: CoverageDto, description: 'Branches that were reported.' })
  branches: CoverageDto;

  @ApiProperty({ type: CoverageDto })
  projects: CoverageDto;

  @ApiProperty({ type: CoverageDto })
  cadres: CoverageDto;

  @ApiProperty({ type: CoverageDto })
  youthWorkers: CoverageDto;
}

export class UnitPlaceDto {
  @ApiProperty({ type: 'integer' })
  place: number;

  @ApiProperty({ type: 'integer', description: 'Number of units ranked.' })
  of: number;
}

export class UnitRankingDto {
  @ApiProperty({ type: UnitPlaceDto, description: 'Among units of the same kind.' })
  inKind: UnitPlaceDto;

  @ApiProperty({ type: UnitPlaceDto })
  overall: UnitPlaceDto;

  @ApiProperty({ type: RankingRowDto, description: 'The row of the ranking of its kind.' })
  row: RankingRowDto;
}

export class UnitDetailDto {
  @ApiProperty({ type: UnitDto })
  unit: UnitDto;

  @ApiProperty({ type: String, format: 'date-time' })
  asOf: string;

  @ApiProperty({ type: BasisDto })
  basis: BasisDto;

  @ApiProperty({ type: UnitCoverageDto })
  coverage: UnitCoverageDto;

  @ApiProperty({ type: UnitRankingDto })
  ranking: UnitRankingDto;

  @ApiProperty({ type: [ReportingMatrixDto], description: 'One a collect phase, with one row.' })
  reporting: ReportingMatrixDto[];

  @ApiProperty({ type: [NextStepDto], description: 'The three that would lift the unit most.' })
  nextSteps: NextStepDto[];

  @ApiProperty({ type: BurnUpDto })
  burnUp: BurnUpDto;
}
