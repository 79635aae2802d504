import { Injectable } from '@nestjs/common';
import { StandingsService } from '../holders/standings.service';
import type { FiguresMoment } from '../moments/moments.service';
import { categoryCoverages, OverviewService } from '../progress/overview.service';
import { ReportingService } from '../progress/reporting.service';
import { RankingService } from '../ranking/ranking.service';
import type { ProgressExport } from './progress-export';

/** The figures of one progress workbook: of the whole campaign, or of one unit. */
@Injectable()
export class ExportedFiguresService {
  constructor(
    private readonly overviews: OverviewService,
    private readonly rankings: RankingService,
    private readonly standings: StandingsService,
    private readonly reports: ReportingService,
  ) {}

  async figuresAt(
    moment: FiguresMoment,
    unitId: number | null,
  ): Promise<Pick<ProgressExport, 'basis' | 'categories' | 'overview' | 'units' | 'reporting'>> {
    const [basis, groups, overview, units, reporting] = await Promise.all([
      this.standings.basisAt(moment, unitId === null ? undefined : [unitId]),
      this.standings.countsAt(moment, unitId),
      unitId === null ? this.overviews.overviewAt(moment) : null,
      this.rankedUnits(moment, unitId),
      this.reportingOf(moment, unitId),
    ]);
    return { basis, categories: categoryCoverages(groups), overview, units, reporting };
  }

  /** Of the collect phases that have begun. */
  private async reportingOf(
    moment: FiguresMoment,
    unitId: number | null,
  ): Promise<ProgressExport['reporting']> {
    const begun = moment.campaign.phases.filter(
      ({ kind, startsAt }) => kind === 'collect' && startsAt <= moment.at,
    );
    return this.reports.sortedMatricesAt(
      moment,
      unitId,
      begun.map((phase) => phase.id),
    );
  }

  private async rankedUnits(moment: FiguresMoment, unitId: number | null): Promise<ProgressExport['units']> {
    const figures = await this.rankings.figuresAt(moment);
    const withUnit = unitId ?? undefined;
    const all = this.rankings.rankingOf(figures, { kind: null, withUnit });
    const places = new Map<number, number>();
    for (const kind of new Set(all.map((row) => row.kind)))
      for (const peer of this.rankings.rankingOf(figures, { kind, withUnit }))
        places.set(peer.unitId, peer.place);
    return all
      .filter((row) => unitId === null || row.unitId === unitId)
      .map((row) => ({ ...row, placeInKind: places.get(row.unitId)! }));
  }
}
