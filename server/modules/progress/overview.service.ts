import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { coverageOf } from '../../../domain/coverage';
import { COVERAGE_GROUPS, groupCounts } from '../../../domain/coverage-groups';
import { forecast, type Forecast } from '../../../domain/forecast';
import { headlineOf } from '../../../domain/headline';
import { shanghaiDay } from '../../../domain/local-time';
import { isOpenOn } from '../../../domain/open-dates';
import { UNIT_KINDS } from '../../../domain/unit';
import { StandingsService, type UnitGroup } from '../holders/standings.service';
import { FiguresMemo } from '../moments/figures-memo.service';
import type { FiguresMoment } from '../moments/moments.service';
import { Unit } from '../units/unit.entity';
import { COUNT_OPEN_DISCREPANCIES, TALLY_ACCOUNTS } from './account-tally.queries';
import { BurnUpService } from './burn-up.service';
import type { CategoryCoverageDto, UnitKindCoverageDto } from './coverage.dto';
import type { AccountTallyDto, OverviewDto, PhaseReportingDto } from './overview.dto';
import { ReportingService } from './reporting.service';

/** The figures of the first page (总览), each added up from the same counts. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly standings: StandingsService,
    private readonly burnUp: BurnUpService,
    private readonly reporting: ReportingService,
    private readonly memo: FiguresMemo,
  ) {}

  async overviewAt(moment: FiguresMoment): Promise<OverviewDto> {
    const { campaign, at } = moment;
    const [groups, basis, forecast, reporting, openDiscrepancies, accounts] = await Promise.all([
      this.standings.countsAt(moment),
      this.standings.basisAt(moment),
      this.forecastAt(moment),
      this.reportingAt(moment),
      this.openDiscrepancies(moment),
      this.tallyAt(moment),
    ]);
    const confirmed = {
      organizations: groupCounts(groups, 'organization').confirmed,
      cadres: groupCounts(groups, 'cadre').confirmed,
    };
    return {
      asOf: at.toISOString(),
      basis,
      headline: headlineOf(confirmed, campaign),
      categories: categoryCoverages(groups),
      unitKinds: await this.unitKinds(moment, groups),
      forecast,
      reporting,
      openDiscrepancies,
      accounts,
    };
  }

  /** Of organizations above branch level; today has not ended, so it is a day to come. */
  private async forecastAt(moment: FiguresMoment): Promise<Forecast> {
    const days = await this.burnUp.aboveBranchDaysAt(moment);
    const counts = groupCounts(await this.standings.countsAt(moment), 'organization', 'above-branch');
    return forecast(days, counts.due, moment.campaign.goalOn);
  }

  private async reportingAt(moment: FiguresMoment): Promise<PhaseReportingDto[]> {
    const matrices = await this.reporting.matricesAt(moment);
    return matrices.map(({ phase, totals }) => ({ phaseId: phase.id, phaseName: phase.name, ...totals }));
  }

  private async unitKinds(
    { campaign, at }: FiguresMoment,
    groups: UnitGroup[],
  ): Promise<UnitKindCoverageDto[]> {
    const units = await this.dataSource.getRepository(Unit).findBy({ campaignId: campaign.id });
    return UNIT_KINDS.map((kind) => {
      const peers = units.filter((unit) => unit.kind === kind);
      const ids = new Set(peers.map((unit) => unit.id));
      const own = groups.filter((group) => ids.has(group.unitId));
      return {
        kind,
        units: peers.filter((unit) => isOpenOn(unit, shanghaiDay(at))).length,
        coverage: coverageOf(groupCounts(own, 'organization', 'above-branch')),
        cadres: coverageOf(groupCounts(own, 'cadre')),
      };
    }).filter((row) => row.units > 0 || row.coverage.due);
  }

  private async openDiscrepancies({ campaign, at }: FiguresMoment): Promise<number> {
    const [row] = await this.dataSource.query<{ open: number }[]>(COUNT_OPEN_DISCREPANCIES, [
      campaign.id,
      at,
    ]);
    return row!.open;
  }

  private async tallyAt({ campaign, at, isLive }: FiguresMoment): Promise<AccountTallyDto> {
    const count = () => this.dataSource.query<AccountTallyDto[]>(TALLY_ACCOUNTS, [campaign.id, at]);
    const key = `tally ${campaign.id} ${isLive ? 'now' : at.toISOString()}`;
    const [tally] = await this.memo.of(key, isLive ? 'live' : 'settled', count);
    return tally!;
  }
}

/** Coverage by category and scope, of all units or of the one whose groups are given. */
export function categoryCoverages(groups: UnitGroup[]): CategoryCoverageDto[] {
  return COVERAGE_GROUPS.map((group) => categoryCoverage(groups, group));
}

function categoryCoverage(
  groups: UnitGroup[],
  { category, scope }: (typeof COVERAGE_GROUPS)[number],
): CategoryCoverageDto {
  const chosen = groups.filter((group) => group.category === category && group.scope === scope);
  const sum = (figure: 'bySina' | 'byTencent' | 'byBoth') =>
    chosen.reduce((total, group) => total + group[figure], 0);
  return {
    category,
    scope,
    coverage: coverageOf(groupCounts(groups, category, scope)),
    bySina: sum('bySina'),
    byTencent: sum('byTencent'),
    byBoth: sum('byBoth'),
  };
}
