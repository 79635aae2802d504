import type { DataSource } from 'typeorm';
import { SteppedClock } from '../../../server/clock/clock';
import { buildDataSource } from '../../../server/database/data-source';
import { AuditService } from '../../../server/modules/audit/audit.service';
import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { HolderListService } from '../../../server/modules/holders/holder-list.service';
import { StandingsService } from '../../../server/modules/holders/standings.service';
import { FiguresMemo } from '../../../server/modules/moments/figures-memo.service';
import type { FiguresMoment } from '../../../server/modules/moments/moments.service';
import { BurnUpService } from '../../../server/modules/progress/burn-up.service';
import { OverviewService } from '../../../server/modules/progress/overview.service';
import { ReportingService } from '../../../server/modules/progress/reporting.service';
import { RankingService } from '../../../server/modules/ranking/ranking.service';
import { UnitDetailService } from '../../../server/modules/units/unit-detail.service';
import { freshDatabase } from '../../postgres/fresh-database';

/** The services that count figures, on a database of their own. Close it in `afterAll`. */
export async function figuresDatabase() {
  const database = await freshDatabase();
  const db: DataSource = await buildDataSource(database.url).initialize();
  const clock = new SteppedClock(new Date('2012-11-19T09:00:00+08:00'));
  const memo = new FiguresMemo(clock);
  const standings = new StandingsService(db, memo);
  const burnUps = new BurnUpService(db, standings, memo);
  const reports = new ReportingService(db);
  const rankings = new RankingService(db, standings, reports);
  return {
    db,
    clock,
    standings,
    burnUps,
    reports,
    rankings,
    holders: new HolderListService(db),
    overviews: new OverviewService(db, standings, burnUps, reports, memo),
    details: new UnitDetailService(standings, burnUps, reports, rankings),
    audit: new AuditService(db, clock),
    close: async () => {
      await db.destroy();
      await database.drop();
    },
  };
}

export type FiguresDatabase = Awaited<ReturnType<typeof figuresDatabase>>;

/** A moment of a campaign, as services take it; never the running one. */
export function momentOf(campaign: Campaign, at: Date): FiguresMoment {
  return { campaign, at, isLive: false };
}
