import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Platform } from '../../../domain/platform';
import { QUEUE_TIERS } from '../../../domain/queue-tier';
import { Clock } from '../../clock/clock';
import { ANY_DUE, ASK_FOR, CLAIM_DUE, CLAIM_FIRST, CLAIM_ONE, RELEASE } from './check-claim.queries';
import type { LeasedAccount } from './check-visit';

/** A killed worker's accounts are due again after this long; a batch takes far less. */
export const LEASE_MINUTES = 10;

/** Takes due accounts for checking, each by one worker only, and gives back what was not visited. */
@Injectable()
export class CheckClaimsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Is there anything to visit, so that slots are worth taking? */
  async isAnyDue(platform: Platform): Promise<boolean> {
    const [{ isDue }] = await this.dataSource.query(ANY_DUE, [platform, this.clock.now()]);
    return isDue;
  }

  /** Leases due accounts of a platform, tier by tier, the longest overdue first; empty when nothing is due. */
  async takeDue(platform: Platform, count: number): Promise<LeasedAccount[]> {
    const now = this.clock.now();
    const taken: LeasedAccount[] = [];
    for (const [place, tier] of QUEUE_TIERS.entries()) {
      if (taken.length >= count) break;
      const claim = tier === 'first' ? CLAIM_FIRST : CLAIM_DUE;
      const wanted = [platform, place, now, count - taken.length, leaseFrom(now)];
      const rows: LeasedAccount[] = await this.dataSource.query(claim, wanted);
      taken.push(...rows);
    }
    return taken;
  }

  /** Leases one account, due or not; null when it does not exist or is just being taken. */
  async takeOne(accountId: number): Promise<LeasedAccount | null> {
    const [rows] = await this.dataSource.query(CLAIM_ONE, [accountId, leaseFrom(this.clock.now())]);
    return rows[0] ?? null;
  }

  /**
   * Has an account visited first, by whichever worker is free, once `hours` have passed since its last visit.
   * Answers when that is; null when nobody claims the account, or not within the unit.
   */
  async ask(
    accountId: number,
    { unitId, hours }: { unitId: number | null; hours: number },
  ): Promise<Date | null> {
    const now = this.clock.now();
    const asked = [accountId, unitId, now, hours, leaseFrom(now)];
    const [rows]: [{ dueAt: Date }[]] = await this.dataSource.query(ASK_FOR, asked);
    return rows[0]?.dueAt ?? null;
  }

  async release(accounts: readonly LeasedAccount[]): Promise<void> {
    if (accounts.length === 0) return;
    const ids = accounts.map(({ id }) => id);
    const due = accounts.map(({ dueAt }) => dueAt);
    await this.dataSource.query(RELEASE, [ids, due, accounts[0]!.leasedUntil]);
  }
}

/** The end of a lease that is taken now. */
export function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE_MINUTES * 60_000);
}
