import { endOfShanghaiDay } from './as-of';
import { coverageOf } from './coverage';
import { groupCounts, type GroupCounts } from './coverage-groups';
import { addDays, shanghaiDay } from './local-time';

/** Days shown after the goal date: what is confirmed later belongs to the next campaign. */
const DAYS_AFTER_GOAL = 30;

/** Confirmed holders at the end of one local day (or now, on the last one). */
export interface BurnUpDay {
  day: string;
  /** Organizations of every level, branches included, as in the head-line. */
  organizations: number;
  cadres: number;
  projects: number;
  youthWorkers: number;
  /** organizations + cadres: the head-line of that day. */
  total: number;
  /** Coverage of organizations above branch level; null with none due. */
  organizationRate: number | null;
  /** Organizations and cadres that a list called verified on that day, confirmed or not. */
  claimed: number;
}

/** A day of the burn-up and the moment its figures are of. */
export interface DayEnd {
  day: string;
  at: Date;
}

/**
 * The days of the burn-up: from the campaign's first day to the moment asked for, or to 30 days after the goal
 * when that is earlier. Each stands for its end, the last one for the moment itself. Empty before the campaign.
 */
export function burnUpDays(campaign: { startsOn: string; goalOn: string }, at: Date): DayEnd[] {
  const today = shanghaiDay(at);
  const end = addDays(campaign.goalOn, DAYS_AFTER_GOAL);
  const days: DayEnd[] = [];
  for (let day = campaign.startsOn; day <= today && day <= end; day = addDays(day, 1))
    days.push({ day, at: day === today ? at : endOfShanghaiDay(day) });
  return days;
}

/** One day's figures from its groups, those of one unit or of many. Groups that are not there count zero. */
export function burnUpDay(day: string, groups: readonly GroupCounts[]): BurnUpDay {
  const confirmed = (category: GroupCounts['category']): number => groupCounts(groups, category).confirmed;
  const organizations = confirmed('organization');
  const cadres = confirmed('cadre');
  return {
    day,
    organizations,
    cadres,
    projects: confirmed('project'),
    youthWorkers: confirmed('youth-worker'),
    total: organizations + cadres,
    organizationRate: coverageOf(groupCounts(groups, 'organization', 'above-branch')).rate,
    claimed: groupCounts(groups, 'organization').claimed + groupCounts(groups, 'cadre').claimed,
  };
}
