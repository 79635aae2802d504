import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AccountKnowledge } from '../../../domain/verification';
import { CLOSE_VERIFICATIONS, OPEN_VERIFICATIONS } from './verification.queries';

/** What a check changed in what is known of an account. */
export interface VerificationChange {
  accountId: number;
  checkId: string;
  at: Date;
  before: AccountKnowledge;
  after: AccountKnowledge;
}

/** The stretches of time in which accounts were confirmed verified. */
@Injectable()
export class VerificationsService {
  /** Ends and begins stretches: a new one begins with verification, and with another reason or counting. */
  async record(manager: EntityManager, changes: readonly VerificationChange[]): Promise<void> {
    const changed = changes.filter(isAnotherStretch);
    const ended = changed.filter(({ before }) => before.verified === true);
    const begun = changed.filter(({ after }) => after.verified === true);
    if (ended.length > 0) {
      const ids = ended.map(({ accountId }) => accountId);
      await manager.query(CLOSE_VERIFICATIONS, [ids, ended.map(({ at }) => at)]);
    }
    if (begun.length > 0) await manager.query(OPEN_VERIFICATIONS, [JSON.stringify(begun.map(rowOf))]);
  }
}

function isAnotherStretch({ before, after }: VerificationChange): boolean {
  if (before.verified !== true && after.verified !== true) return false;
  return (
    before.verified !== after.verified || before.counts !== after.counts || before.reason !== after.reason
  );
}

function rowOf({ accountId, checkId, at, after }: VerificationChange) {
  return { accountId, checkId, at, counts: after.counts, reason: after.reason };
}
