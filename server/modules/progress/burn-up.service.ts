import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { endOfShanghaiDay } from '../../../domain/as-of';
import { burnUpDay, burnUpDays, type BurnUpDay, type DayEnd } from '../../../domain/burn-up';
import { groupCounts, type GroupCounts } from '../../../domain/coverage-groups';
import type { DailyConfirmed } from '../../../domain/forecast';
import { groupBy } from '../../../domain/group-by';
import { phaseToDto } from '../campaigns/campaign-to.dto';
import { StandingsService } from '../holders/standings.service';
import { FiguresMemo } from '../moments/figures-memo.service';
import type { FiguresMoment } from '../moments/moments.service';
import type { BurnUpDto } from './burn-up.dto';
import { COUNT_DAYS } from './burn-up.queries';

/** Staleness is not counted day by day: nothing shows it. */
interface DayGroups {
  day: DayEnd;
  groups: GroupCounts[];
}

type DayRow = Omit<GroupCounts, 'stale'> & { day: number };

/** Confirmed holders day by day (燃起图): days gone by are settled, the last one is the moment asked for. */
@Injectable()
export class BurnUpService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly standings: StandingsService,
    private readonly memo: FiguresMemo,
  ) {}

  /** Of all units, or of one. */
  async burnUpAt(moment: FiguresMoment, unitId: number | null = null): Promise<BurnUpDto> {
    const [days, groups] = await Promise.all([
      this.daysAt(moment, unitId),
      this.standings.countsAt(moment, unitId),
    ]);
    return {
      days,
      due: {
        organizations: groupCounts(groups, 'organization', 'above-branch').due,
        cadres: groupCounts(groups, 'cadre').due ?? 0,
      },
      goalOn: moment.campaign.goalOn,
      phases: moment.campaign.phases.map(phaseToDto),
    };
  }

  /** Confirmed organizations above branch level at the end of each complete day: what the forecast looks at. */
  async aboveBranchDaysAt(moment: FiguresMoment): Promise<DailyConfirmed[]> {
    const complete = burnUpDays(moment.campaign, moment.at).filter(isComplete);
    return (await this.groupsOf(moment, complete, null)).map(({ day, groups }) => ({
      day: day.day,
      confirmed: groupCounts(groups, 'organization', 'above-branch').confirmed,
    }));
  }

  private async daysAt(moment: FiguresMoment, unitId: number | null): Promise<BurnUpDay[]> {
    const days = burnUpDays(moment.campaign, moment.at);
    const past = await this.groupsOf(moment, days.filter(isComplete), unitId);
    const shown = past.map(({ day, groups }) => burnUpDay(day.day, groups));
    const today = days.at(-1);
    if (!today || isComplete(today)) return shown;
    return [...shown, burnUpDay(today.day, await this.standings.countsAt(moment, unitId))];
  }

  private async groupsOf(
    { campaign }: FiguresMoment,
    days: DayEnd[],
    unitId: number | null,
  ): Promise<DayGroups[]> {
    if (days.length === 0) return [];
    const moments = days.map((day) => day.at);
    const key = `days ${campaign.id} ${unitId} ${days[0]!.day} ${days.at(-1)!.day}`;
    const rows = await this.memo.of(key, 'settled', () =>
      this.dataSource.query<DayRow[]>(COUNT_DAYS, [campaign.id, moments, unitId]),
    );
    const byDay = groupBy(rows, (row) => row.day);
    return days.map((day, index) => ({
      day,
      groups: (byDay.get(index + 1) ?? []).map((row) => ({ ...row, stale: 0 })),
    }));
  }
}

/** The last day is complete only when the moment asked for is its end. */
function isComplete({ day, at }: DayEnd): boolean {
  return at.getTime() === endOfShanghaiDay(day).getTime();
}
