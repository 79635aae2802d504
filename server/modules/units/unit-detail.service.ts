import { Injectable } from '@nestjs/common';
import { coverageOf, type CoverageScope } from '../../../domain/coverage';
import { groupCounts } from '../../../domain/coverage-groups';
import type { HolderCategory } from '../../../domain/holder';
import { nextSteps } from '../../../domain/next-steps';
import { StandingsService } from '../holders/standings.service';
import type { FiguresMoment } from '../moments/moments.service';
import { BurnUpService } from '../progress/burn-up.service';
import { matrixToDto } from '../progress/reporting-to.dto';
import { ReportingService, type ReportingMatrix } from '../progress/reporting.service';
import { rankedToDto } from '../ranking/ranking-to.dto';
import { RankingService, type RankingFigures } from '../ranking/ranking.service';
import type { NextStepDto, UnitCoverageDto, UnitDetailDto, UnitRankingDto } from './unit.dto';
import type { Unit } from './unit.entity';
import { unitToDto } from './units.service';

/** Everything of one unit's page: coverage, place, forms, and what would lift it most. */
@Injectable()
export class UnitDetailService {
  constructor(
    private readonly standings: StandingsService,
    private readonly burnUps: BurnUpService,
    private readonly reports: ReportingService,
    private readonly rankings: RankingService,
  ) {}

  /** `linked`: may the reader open submissions? */
  async detailAt(moment: FiguresMoment, unit: Unit, linked: boolean): Promise<UnitDetailDto> {
    const [figures, reporting, coverage, burnUp, basis] = await Promise.all([
      this.rankings.figuresAt(moment),
      this.reports.matricesAt(moment, unit.id),
      this.coverageAt(moment, unit.id),
      this.burnUps.burnUpAt(moment, unit.id),
      this.standings.basisAt(moment, [unit.id]),
    ]);
    return {
      unit: unitToDto(unit),
      asOf: moment.at.toISOString(),
      basis,
      coverage,
      ranking: this.rankingOf(figures, unit),
      reporting: reporting.map((matrix) => matrixToDto(matrix, linked)),
      nextSteps: await this.nextStepsOf(figures, unit, reporting),
      burnUp,
    };
  }

  private async coverageAt(moment: FiguresMoment, unitId: number): Promise<UnitCoverageDto> {
    const groups = await this.standings.countsAt(moment, unitId);
    const of = (category: HolderCategory, scope?: CoverageScope) =>
      coverageOf(groupCounts(groups, category, scope));
    return {
      organizations: of('organization', 'above-branch'),
      branches: of('organization', 'branch'),
      projects: of('project'),
      cadres: of('cadre'),
      youthWorkers: of('youth-worker'),
    };
  }

  /** A closed unit is not ranked any more; its own page shows where it would stand. */
  private rankingOf(figures: RankingFigures, { id, kind }: Unit): UnitRankingDto {
    const peers = this.rankings.rankingOf(figures, { kind, withUnit: id });
    const all = this.rankings.rankingOf(figures, { kind: null, withUnit: id });
    const row = peers.find((peer) => peer.unitId === id)!;
    const overall = all.find((each) => each.unitId === id)!;
    return {
      inKind: { place: row.place, of: peers.length },
      overall: { place: overall.place, of: all.length },
      row: rankedToDto(row),
    };
  }

  private async nextStepsOf(
    { moment, now }: RankingFigures,
    { id }: Unit,
    reporting: ReportingMatrix[],
  ): Promise<NextStepDto[]> {
    const sum = (count: (of: ReportingMatrix['totals']) => number) =>
      reporting.reduce((total, { totals }) => total + count(totals), 0);
    const gaps = {
      ...(await this.standings.gapsAt(moment, id)),
      missingForms: sum(({ missing }) => missing),
      pendingForms: sum(({ expected, received, missing }) => expected - received - missing),
    };
    const ranked = now.filter((each) => each.isOpen || each.unitId === id);
    return nextSteps(ranked, id, gaps, moment.campaign.rankingWeights);
  }
}
