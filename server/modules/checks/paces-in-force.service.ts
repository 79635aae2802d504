import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AMPLE_PACE, type CheckPace } from '../../../domain/check-timing';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import { PacePlanRow } from './pace-plan.entity';

/** A plan another worker has made is followed after this long at the latest. */
const FRESH_MS = 5_000;

/** The plans by which the reads of each platform are shared out just now; ample where nothing was planned yet. */
@Injectable()
export class PacesInForceService {
  private readAt = Number.NEGATIVE_INFINITY;
  private paces: Promise<Record<Platform, CheckPace>> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** As read at most a few seconds ago. */
  all(): Promise<Record<Platform, CheckPace>> {
    if (this.paces === null || performance.now() - this.readAt > FRESH_MS) {
      this.readAt = performance.now();
      this.paces = this.read().catch((fault: unknown) => {
        this.paces = null;
        throw fault;
      });
    }
    return this.paces;
  }

  /** Looks again at the next question: this process has just planned. */
  forget(): void {
    this.paces = null;
  }

  private async read(): Promise<Record<Platform, CheckPace>> {
    const rows = await this.dataSource.manager.find(PacePlanRow);
    const paces = PLATFORMS.map((platform) => [
      platform,
      paceOf(rows.find((row) => row.platform === platform)),
    ]);
    return Object.fromEntries(paces) as Record<Platform, CheckPace>;
  }
}

function paceOf(row: PacePlanRow | undefined): CheckPace {
  return row ? { multiplier: row.multiplier ?? Infinity, priors: row.priors } : AMPLE_PACE;
}
