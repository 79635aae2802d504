import { Injectable } from '@nestjs/common';
import type { HolderState } from '../../../domain/holder-state';
import type { Visitor } from '../../http/visitor';
import { AuditService } from '../audit/audit.service';
import { HolderListService } from '../holders/holder-list.service';
import { StandingsService } from '../holders/standings.service';
import type { FiguresMoment } from '../moments/moments.service';
import { categoryCoverages, OverviewService } from '../progress/overview.service';
import { RankingService } from '../ranking/ranking.service';
import type { ProgressExport } from './progress-export';

const UNVERIFIED: HolderState[] = ['claimed', 'opened', 'none', 'unreported'];

/** Gathers what goes out of the house, as far as the visitor may see it, and writes down that it does. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly audit: AuditService,
    private readonly overviews: OverviewService,
    private readonly rankings: RankingService,
    private readonly standings: StandingsService,
    private readonly holders: HolderListService,
  ) {}

  /** A unit gets its own rows; viewers get no persons. */
  async progressFor(visitor: Visitor, moment: FiguresMoment): Promise<ProgressExport> {
    await this.record(visitor, moment);
    const unitId = visitor.role === 'unit' ? visitor.unitId : null;
    const [groups, overview, units] = await Promise.all([
      this.standings.countsAt(moment, unitId),
      unitId === null ? this.overviews.overviewAt(moment) : null,
      this.rankedUnits(moment, unitId),
    ]);
    return {
      moment,
      unitName: unitId === null ? null : (units[0]?.unit.name ?? '本单位'),
      categories: categoryCoverages(groups),
      overview,
      units,
      unverified: this.holders.all(moment, { states: UNVERIFIED }, visitor),
      personsHidden: visitor.role === 'viewer',
    };
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

  private record({ id, role, unitId }: Visitor, { campaign, at }: FiguresMoment): Promise<void> {
    return this.audit.record({
      userId: id,
      action: 'PROGRESS.EXPORT',
      subject: `campaign:${campaign.id}`,
      detail: { asOf: at.toISOString(), role, unitId },
    });
  }
}
