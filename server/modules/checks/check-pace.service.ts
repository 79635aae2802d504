import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CheckPace } from '../../../domain/check-timing';
import type { Platform } from '../../../domain/platform';
import { Clock } from '../../clock/clock';
import { DueSpreaderService } from './due-spreader.service';
import { PacePlanRow } from './pace-plan.entity';
import { type PacePlan, PacePlannerService } from './pace-planner.service';
import { PacesInForceService } from './paces-in-force.service';

/** Accounts come, change class and teach their rates: a plan is good for so long. */
const PLAN_MINUTES = 10;
/** Due moments are moved when the pace has moved by more than this share. */
const WORTH_SPREADING = 0.1;

/** Keeps the plan by which reads are shared out up to date, for all workers. */
@Injectable()
export class CheckPaceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly planner: PacePlannerService,
    private readonly spreader: DueSpreaderService,
    private readonly inForce: PacesInForceService,
    private readonly clock: Clock,
  ) {}

  /** The pace of a platform's accounts now. */
  async current(platform: Platform): Promise<CheckPace> {
    return (await this.inForce.all())[platform];
  }

  /** Is a plan missing, old, or made for other rules and surfaces than those in force? */
  async isDue(): Promise<boolean> {
    const readsPerDay = await this.planner.readsPerDay();
    const rows = await this.dataSource.manager.find(PacePlanRow);
    const oldest = this.clock.now().getTime() - PLAN_MINUTES * 60_000;
    return Object.entries(readsPerDay).some(([platform, reads]) => {
      const row = rows.find((each) => each.platform === platform);
      return !row || row.plannedAt.getTime() <= oldest || row.readsPerDay !== reads;
    });
  }

  /** Plans anew where that is due. Several workers that plan at once come to the same plan. */
  async replanIfDue(): Promise<void> {
    if (await this.isDue()) await this.replan();
  }

  /** Plans anew, and moves the due moments where the pace has changed much. */
  async replan(): Promise<void> {
    for (const plan of await this.planner.plans()) await this.follow(plan);
    this.inForce.forget();
  }

  /**
   * New visits follow the plan from now on; only when all due moments stand by it are they said to. Where nothing
   * may be asked there is no pace to follow: everything stays as it was.
   */
  private async follow(plan: PacePlan): Promise<void> {
    const { platform, readsPerDay, priors } = plan;
    const { manager } = this.dataSource;
    const known = await manager.findOneBy(PacePlanRow, { platform });
    const spreadMultiplier = known?.spreadMultiplier ?? null;
    const multiplier = readsPerDay === 0 ? spreadMultiplier : storedMultiplier(plan);
    const row = { platform, readsPerDay, priors, multiplier, spreadMultiplier, plannedAt: this.clock.now() };
    await manager.upsert(PacePlanRow, row, ['platform']);
    if (!isWorthSpreading(spreadMultiplier, multiplier)) return;
    await this.spreader.spread(platform, plan);
    await manager.update(PacePlanRow, { platform }, { spreadMultiplier: multiplier });
  }
}

function storedMultiplier({ multiplier }: PacePlan): number | null {
  return Number.isFinite(multiplier) ? multiplier : null;
}

/** Null = every account has its shortest interval. */
function isWorthSpreading(before: number | null, now: number | null): boolean {
  if (before === null || now === null) return before !== now;
  return Math.abs(now - before) > WORTH_SPREADING * before;
}
