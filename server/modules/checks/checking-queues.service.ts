import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PLATFORMS, type Platform } from '../../../domain/platform';
import { QUEUE_TIERS, type QueueTier } from '../../../domain/queue-tier';
import { FiguresMemo } from '../moments/figures-memo.service';
import type { CheckingBasisDto } from './checking-state.dto';
import type { CheckingQueueDto } from './checking-queue.dto';
import { BASIS_STATE, QUEUE_STATE } from './checking-state.queries';

interface QueueRow {
  platform: Platform;
  /** Place in QUEUE_TIERS. */
  tier: number;
  waiting: number;
  due: number;
  oldestDueAt: Date | null;
  neverChecked: number;
}

/** The queue of all platforms, and what is in it altogether. */
export interface QueueFigures {
  queues: CheckingQueueDto[];
  waiting: number;
  due: number;
  oldestDueAt: Date | null;
  neverChecked: number;
}

/** How many accounts wait for their turn, and how old what is known of the verified ones is. */
@Injectable()
export class CheckingQueuesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly memo: FiguresMemo,
  ) {}

  /** Both figures are of now: where counting is dear, they may be some seconds old. */
  at(now: Date): Promise<QueueFigures> {
    return this.memo.of('checking-queue', 'live', () => this.count(now));
  }

  basis(now: Date): Promise<CheckingBasisDto> {
    return this.memo.of('checking-basis', 'live', () => this.countBasis(now));
  }

  private async count(now: Date): Promise<QueueFigures> {
    const rows: QueueRow[] = await this.dataSource.query(QUEUE_STATE, [now]);
    return {
      queues: PLATFORMS.flatMap((platform) => QUEUE_TIERS.map((tier) => queueOf(rows, platform, tier))),
      waiting: sum(rows, 'waiting'),
      due: sum(rows, 'due'),
      oldestDueAt: earliest(rows.map(({ oldestDueAt }) => oldestDueAt)),
      neverChecked: sum(rows, 'neverChecked'),
    };
  }

  private async countBasis(now: Date): Promise<CheckingBasisDto> {
    const [row] = await this.dataSource.query(BASIS_STATE, [now]);
    return { ...row, oldestReadAt: row.oldestReadAt?.toISOString() ?? null };
  }
}

/** The earliest of the moments; null when there is none. */
export function earliest(moments: readonly (Date | null)[]): Date | null {
  const known = moments.flatMap((moment) => moment?.getTime() ?? []);
  return known.length === 0 ? null : new Date(Math.min(...known));
}

function queueOf(rows: readonly QueueRow[], platform: Platform, tier: QueueTier): CheckingQueueDto {
  const row = rows.find((row) => row.platform === platform && row.tier === QUEUE_TIERS.indexOf(tier));
  const { waiting = 0, due = 0, oldestDueAt = null } = row ?? {};
  return { platform, tier, waiting, due, oldestDueAt: oldestDueAt?.toISOString() ?? null };
}

function sum(rows: readonly QueueRow[], key: 'waiting' | 'due' | 'neverChecked'): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
