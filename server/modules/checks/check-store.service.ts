import { Injectable, Logger } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { CheckWriterService } from './check-writer.service';
import type { CheckPlan } from './check-plan';
import type { Visit } from './check-visit';

const ATTEMPTS = 4;
/** Deadlock, serialization failure, and two workers resolving two aliases to one uid at the same time. */
const WORTH_REPEATING = new Set(['40P01', '40001', '23505']);

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
  ) {}

  /** Returns what was stored; fewer than the visits where leases were lost. */
  async store(visits: readonly Visit[], leasedUntil: Date): Promise<CheckPlan[]> {
    if (visits.length === 0) return [];
    try {
      return await this.storeTogether(visits, leasedUntil);
    } catch (fault) {
      if (!isOfTheData(fault)) throw fault;
      return visits.length > 1
        ? this.storeHalves(visits, leasedUntil)
        : this.storeUnread(visits[0]!, leasedUntil);
    }
  }

  private async storeTogether(visits: readonly Visit[], leasedUntil: Date): Promise<CheckPlan[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction((manager) =>
          this.writer.write(manager, visits, leasedUntil),
        );
      } catch (fault) {
        if (attempt === ATTEMPTS || !WORTH_REPEATING.has(sqlState(fault))) throw fault;
      }
    }
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

function sqlState(fault: unknown): string {
  const code: unknown = fault instanceof QueryFailedError ? fault.driverError?.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity): repeating the same changes nothing. */
function isOfTheData(fault: unknown): boolean {
  return /^2[23]/.test(sqlState(fault));
}
