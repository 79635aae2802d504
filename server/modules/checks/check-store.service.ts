import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { MonthPartitions } from '../../database/month-partitions';
import { repeatedTransaction, sqlState } from '../../database/repeated-transaction';
import { leaseFrom } from './check-claims.service';
import { TAKE_OVER } from './check-store.queries';
import type { StoredPlan } from './check-findings.service';
import { CheckWriterService } from './check-writer.service';
import type { CheckPlan } from './check-plan';
import type { Visit } from './check-visit';

export type { Visit } from './check-visit';

/**
 * Stores what a batch of visits has shown, in one transaction: all of it or nothing. A visit whose lease has
 * passed to somebody else is not stored, so nothing is counted twice.
 */
@Injectable()
export class CheckStoreService {
  private readonly log = new Logger(CheckStoreService.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly writer: CheckWriterService,
    private readonly clock: Clock,
    private readonly partitions: MonthPartitions,
  ) {}

  /**
   * Stores a visit for which nothing was leased, as one a person has made, within the caller's transaction. A
   * worker that is visiting the account just now stores nothing of it. Null when there is no such account.
   */
  async storeOne(manager: EntityManager, visit: Visit): Promise<StoredPlan | null> {
    const leasedUntil = leaseFrom(this.clock.now());
    await manager.query(TAKE_OVER, [visit.accountId, leasedUntil]);
    const [stored] = await this.writer.write(manager, [visit], leasedUntil);
    return stored ?? null;
  }

  /** Returns what was stored; fewer than the visits where leases were lost. */
  async store(visits: readonly Visit[], leasedUntil: Date): Promise<CheckPlan[]> {
    if (visits.length === 0) return [];
    await this.partitions.ensureFor(visits.map(({ at }) => at));
    try {
      return await this.storeTogether(visits, leasedUntil);
    } catch (fault) {
      if (!isOfTheData(fault)) throw fault;
      return visits.length > 1
        ? this.storeHalves(visits, leasedUntil)
        : this.storeUnread(visits[0]!, leasedUntil);
    }
  }

  private storeTogether(visits: readonly Visit[], leasedUntil: Date): Promise<CheckPlan[]> {
    return repeatedTransaction(this.dataSource, (manager) => this.writer.write(manager, visits, leasedUntil));
  }

  /** One page that cannot be stored must not cost the others theirs. */
  private async storeHalves(visits: readonly Visit[], leasedUntil: Date): Promise<CheckPlan[]> {
    const middle = visits.length >> 1;
    const first = await this.store(visits.slice(0, middle), leasedUntil);
    return [...first, ...(await this.store(visits.slice(middle), leasedUntil))];
  }

  private async storeUnread(visit: Visit, leasedUntil: Date): Promise<CheckPlan[]> {
    this.log.error(
      `What was read of account ${visit.accountId} cannot be stored; the visit counts as unreadable.`,
    );
    const unread = { ...visit, reading: null, proof: null, fragment: null, finalUrl: null, status: null };
    const detail = '读到的内容无法保存，已按未能读取处理；请将此账号告知维护人员。';
    return this.storeTogether([{ ...unread, outcome: 'unknown', detail }], leasedUntil);
  }
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity): repeating the same changes nothing. */
function isOfTheData(fault: unknown): boolean {
  return /^2[23]/.test(sqlState(fault));
}
