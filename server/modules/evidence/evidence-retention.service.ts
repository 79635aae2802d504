import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forgottenBefore } from '../../../domain/evidence-retention';
import { Clock } from '../../clock/clock';
import { Config } from '../../config/config';
import {
  BODIES_OVER,
  DELETE_BODIES,
  DELETE_UNNAMED,
  EVIDENCE_STOCK,
  LOCK_BODIES,
} from './proof-state.queries';

/** Bodies of one transaction. */
const BATCH = 200;

/** What the deletion of one run has freed. */
export interface Forgotten {
  bodies: number;
  packedBytes: number;
}

/** What is kept of bodies at the moment, and what was deleted. */
export interface EvidenceStock {
  bodies: number;
  packedBytes: number;
  oldestAt: Date | null;
  deleted: number;
  lastDeletedAt: Date | null;
}

/** Deletes bodies whose declared time is over; see domain/evidence-retention.ts and IS_CURRENT. */
@Injectable()
export class EvidenceRetentionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async stock(): Promise<EvidenceStock> {
    const [stock] = await this.dataSource.query(EVIDENCE_STOCK);
    return stock;
  }

  /** Deletes all that is over, batch by batch; stops between two batches when the signal is aborted. */
  async forget(signal?: AbortSignal): Promise<Forgotten> {
    const now = this.clock.now();
    const limits = [
      forgottenBefore(now, 'change', this.config.evidenceDays),
      forgottenBefore(now, 'failure', this.config.evidenceDays),
    ] as const;
    const total: Forgotten = { bodies: 0, packedBytes: 0 };
    for await (const hashes of this.over(limits)) {
      if (signal?.aborted) break;
      const freed = await this.forgetBatch(hashes, limits, now);
      total.bodies += freed.bodies;
      total.packedBytes += freed.packedBytes;
    }
    return total;
  }

  /** What is over, batch by batch in the order of hashes. */
  private async *over(limits: readonly [Date, Date]): AsyncGenerator<string[]> {
    for (let after = ''; ;) {
      const found: { sha256: string }[] = await this.dataSource.query(BODIES_OVER, [...limits, after, BATCH]);
      if (found.length === 0) return;
      after = found.at(-1)!.sha256;
      yield found.map(({ sha256 }) => sha256);
    }
  }

  private forgetBatch(hashes: string[], limits: readonly [Date, Date], now: Date): Promise<Forgotten> {
    return this.dataSource.transaction(async (manager) => {
      const locked: { sha256: string }[] = await manager.query(LOCK_BODIES, [hashes]);
      const ours = locked.map(({ sha256 }) => sha256);
      const [deleted]: [{ packedSize: number }[]] = await manager.query(DELETE_BODIES, [
        ...limits,
        ours,
        now,
      ]);
      await manager.query(DELETE_UNNAMED, [ours]);
      return {
        bodies: deleted.length,
        packedBytes: deleted.reduce((sum, { packedSize }) => sum + packedSize, 0),
      };
    });
  }
}
