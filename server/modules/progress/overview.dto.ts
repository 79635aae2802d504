import { ApiProperty } from '@nestjs/swagger';
import type { Forecast } from '../../../domain/forecast';
import type { Headline } from '../../../domain/headline';
import { OutcomeCountDto } from '../checks/check.dto';
import { BasisDto } from '../moments/basis.dto';
import { CategoryCoverageDto, UnitKindCoverageDto } from './coverage.dto';
import { ReportingTotalsDto } from './reporting-totals.dto';

/** The head-line figure against the baseline. */
export class HeadlineDto implements Headline {
  @ApiProperty({ type: 'integer', description: 'organizations + cadres; a holder on both platforms once.' })
  verified: number;

  @ApiProperty({ type: 'integer', description: 'Organizations of every level, branches included.' })
  organizations: number;

  @ApiProperty({ type: 'integer' })
  cadres: number;

  @ApiProperty({ type: 'integer' })
  baseline: number;

  @ApiProperty({ type: String, format: 'date' })
  baselineOn: string;

  @ApiProperty({ type: 'integer', description: 'verified − baseline' })
  gained: number;
}

/** Where coverage of organizations above branch level is heading on the goal date. */
export class ForecastDto implements Forecast {
  @ApiProperty({ type: Boolean })
  known: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why nothing is forecast.' })
  reason: string | null;

  @ApiProperty({ type: Number, nullable: true })
  expectedRate: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Lower end of the 80 % band.' })
  lowRate: number | null;

  @ApiProperty({ type: Number, nullable: true })
  highRate: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Chance of full coverage on the goal date.' })
  chance: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'New confirmations a day that would reach it.' })
  dailyNeeded: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'New confirmations a day of late.' })
  dailyNow: number | null;

  @ApiProperty({ type: String, description: 'The method in words, shown beside the figure.' })
  method: string;
}

/** Forms of one collect phase; totals over expected forms only. */
export class PhaseReportingDto extends ReportingTotalsDto {
  @ApiProperty({ type: 'integer' })
  phaseId: number;

  @ApiProperty({ type: String })
  phaseName: string;
}

export class AccountTallyDto {
  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: 'integer' })
  checked: number;

  @ApiProperty({ type: 'integer' })
  neverChecked: number;

  @ApiProperty({ type: 'integer', description: 'The last visit could not read the page.' })
  unreadable: number;

  @ApiProperty({ type: [OutcomeCountDto], description: 'How the last visits ended, most frequent first.' })
  outcomes: OutcomeCountDto[];
}

export class OverviewDto {
  @ApiProperty({ type: String, format: 'date-time' })
  asOf: string;

  @ApiProperty({ type: BasisDto })
  basis: BasisDto;

  @ApiProperty({ type: HeadlineDto })
  headline: HeadlineDto;

  @ApiProperty({ type: [CategoryCoverageDto] })
  categories: CategoryCoverageDto[];

  @ApiProperty({ type: [UnitKindCoverageDto] })
  unitKinds: UnitKindCoverageDto[];

  @ApiProperty({ type: ForecastDto })
  forecast: ForecastDto;

  @ApiProperty({ type: [PhaseReportingDto] })
  reporting: PhaseReportingDto[];

  @ApiProperty({ type: 'integer' })
  openDiscrepancies: number;

  @ApiProperty({ type: AccountTallyDto })
  accounts: AccountTallyDto;
}
