import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ChangeHistory, learnedPrior, type RatePrior } from '../../../domain/change-rate';
import { type BudgetGroup, planBudget, readsOf, RESERVED_SHARE } from '../../../domain/check-budget';
import { CHECK_CLASSES, CHECK_EVERY_HOURS, type CheckClass, CLASS_WEIGHT } from '../../../domain/check-class';
import { ASSUMED_PRIORS, type CheckPace } from '../../../domain/check-timing';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import { PACE_GROUPS, SAMPLE_HISTORIES } from './pace-plan.queries';
import { PlatformReadsService, type RuleDraft } from './platform-reads.service';

/** Enough histories to know a class by. */
const SAMPLE = 20_000;

/** What a plan means for the accounts of one class. */
export interface ClassPace {
  class: CheckClass;
  accounts: number;
  /** Days between two visits, on average; null = never. */
  everyDays: number | null;
}

/** How the reads of one platform are shared out. */
export interface PacePlan extends CheckPace {
  platform: Platform;
  accounts: number;
  /** What its hosts give a day; null = no limit. */
  readsPerDay: number | null;
  groups: ClassPace[];
}

type GroupRow = { platform: Platform; class: CheckClass; accounts: number; rootRate: number | null };
type HistoryRow = Required<ChangeHistory> & { platform: Platform; class: CheckClass };
type ClassGroup = BudgetGroup & { class: CheckClass };

/** Works out how the reads of a day are shared out among the accounts there are. */
@Injectable()
export class PacePlannerService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: PlatformReadsService,
  ) {}

  /** Accounts of each platform that can be read on an ordinary day; see PlatformReadsService. */
  readsPerDay(): Promise<Record<Platform, number | null>> {
    return this.reads.perDay();
  }

  /** A plan for every platform, under the rules in force or a draft. */
  async plans(draft?: RuleDraft): Promise<PacePlan[]> {
    const rows: GroupRow[] = await this.dataSource.query(PACE_GROUPS);
    const histories = await this.histories(rows);
    const readsPerDay = await this.reads.perDay(draft);
    return PLATFORMS.map((platform) => {
      const priors = priorsFrom(histories.filter((history) => history.platform === platform));
      const groups = rows.filter((row) => row.platform === platform).map((row) => budgetGroup(row, priors));
      return planOf(platform, { priors, groups, readsPerDay: readsPerDay[platform] });
    });
  }

  private async histories(rows: readonly GroupRow[]): Promise<HistoryRow[]> {
    const accounts = rows.reduce((sum, row) => sum + row.accounts, 0);
    return this.dataSource.query(SAMPLE_HISTORIES, [Math.max(1, Math.floor(accounts / SAMPLE))]);
  }
}

function priorsFrom(histories: readonly HistoryRow[]): CheckPace['priors'] {
  const learned = CHECK_CLASSES.map((known): [CheckClass, RatePrior] => [
    known,
    learnedPrior(
      histories.filter((history) => history.class === known),
      ASSUMED_PRIORS[known],
    ),
  ]);
  return Object.fromEntries(learned) as Record<CheckClass, RatePrior>;
}

function budgetGroup(
  { class: known, accounts, rootRate }: GroupRow,
  priors: CheckPace['priors'],
): ClassGroup {
  const { changes, days } = priors[known];
  return {
    ...{ class: known, accounts },
    rootWeight: Math.sqrt(CLASS_WEIGHT[known]) * (rootRate ?? Math.sqrt(changes / days)),
    mostPerDay: 24 / CHECK_EVERY_HOURS[known],
  };
}

function planOf(
  platform: Platform,
  given: { priors: CheckPace['priors']; groups: ClassGroup[]; readsPerDay: number | null },
): PacePlan {
  const { priors, groups, readsPerDay } = given;
  const planned = readsPerDay === null ? null : readsPerDay * (1 - RESERVED_SHARE);
  const { multiplier } = planBudget(groups, planned);
  const accounts = groups.reduce((sum, group) => sum + group.accounts, 0);
  return { platform, accounts, readsPerDay, multiplier, priors, groups: classPaces(groups, multiplier) };
}

function classPaces(groups: readonly ClassGroup[], multiplier: number): ClassPace[] {
  return CHECK_CLASSES.flatMap((known) => {
    const ours = groups.filter((group) => group.class === known);
    if (ours.length === 0) return [];
    const accounts = ours.reduce((sum, group) => sum + group.accounts, 0);
    const reads = ours.reduce((sum, group) => sum + readsOf(group, multiplier), 0);
    return [{ class: known, accounts, everyDays: reads > 0 ? accounts / reads : null }];
  });
}
