import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Platform } from '../../../domain/platform';
import { Clock } from '../../clock/clock';
import { CLAIM_DUE, CLAIM_ONE, RELEASE } from './check-claim.queries';
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

  /** Leases the longest overdue accounts of a platform; empty when nothing is due. */
  async takeDue(platform: Platform, count: number): Promise<LeasedAccount[]> {
    const now = this.clock.now();
    const [rows] = await this.dataSource.query(CLAIM_DUE, [platform, now, count, leaseFrom(now)]);
    return rows;
  }

  /** Leases one account, due or not; null when it does not exist or is just being taken. */
  async takeOne(accountId: number): Promise<LeasedAccount | null> {
    const [rows] = await this.dataSource.query(CLAIM_ONE, [accountId, leaseFrom(this.clock.now())]);
    return rows[0] ?? null;
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
