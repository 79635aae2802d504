import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CountName } from '../../../domain/snapshot-run';
import type { WaitingCount } from '../../../domain/suspicious-count';
import { SuspiciousCount } from './suspicious-count.entity';
import { RAISE_SUSPICIONS, SETTLE_SUSPICIONS } from './suspicious-count.queries';

/** What one visit raised and settled. */
export interface SuspicionChange {
  accountId: number;
  checkId: string;
  at: Date;
  raised: readonly (WaitingCount & { count: CountName; known: number })[];
  settled: readonly { count: CountName; accepted: boolean }[];
}

/** Counts out of proportion: waiting for their second reading, and what became of them. */
@Injectable()
export class SuspiciousCountsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Settles before it raises: another suspicious count takes the place of the one that waited. */
  async record(manager: EntityManager, changes: readonly SuspicionChange[]): Promise<void> {
    const settled = changes.flatMap(({ accountId, at, settled: ended }) =>
      ended.map((each) => ({ accountId, at, ...each })),
    );
    const raised = changes.flatMap(({ accountId, checkId, raised: begun }) =>
      begun.map((each) => ({ accountId, checkId, ...each })),
    );
    if (settled.length > 0) await manager.query(SETTLE_SUSPICIONS, [JSON.stringify(settled)]);
    if (raised.length > 0) await manager.query(RAISE_SUSPICIONS, [JSON.stringify(raised)]);
  }

  /** The newest 500 of an account, newest first; those that wait for their second reading before all others. */
  async ofAccount(accountId: number): Promise<SuspiciousCount[]> {
    return this.dataSource.manager
      .createQueryBuilder(SuspiciousCount, 'suspicion')
      .where({ accountId })
      .orderBy('suspicion.settledAt IS NULL', 'DESC')
      .addOrderBy('suspicion.seenAt', 'DESC')
      .take(500)
      .getMany();
  }
}
