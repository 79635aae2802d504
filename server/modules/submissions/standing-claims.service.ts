import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formOf } from '../../../domain/form';
import { groupBy } from '../../../domain/group-by';
import { stateConflict } from '../../../domain/state-conflict';
import { ClaimsService } from '../claims/claims.service';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service';
import { conflictWords, STATE_CONFLICT } from './plan/conflict-rules';
import { statementsToReopen } from './plan/reopened-claims';
import { earlierStatements, standingStatements } from './store/phase-statements.queries';
import type { SubmissionToStore } from './submission-store.service';

type ChangedClaims = Pick<SubmissionToStore, 'campaignId' | 'unitId' | 'phaseId' | 'form' | 'takenAt'> & {
  holderIds: number[];
};

/** What the standing claims of holders amount to after one form has changed some of them. */
@Injectable()
export class StandingClaimsService {
  constructor(
    private readonly claims: ClaimsService,
    private readonly discrepancies: DiscrepanciesService,
  ) {}

  /**
   * Brings back what earlier phases say of holders that the later phase no longer names. Returns the accounts
   * concerned.
   */
  async reopenEarlier(manager: EntityManager, given: ChangedClaims): Promise<number[]> {
    const rows = await earlierStatements(manager, given);
    if (rows.length === 0) return [];
    const standing = await standingStatements(manager, given.holderIds);
    const { category } = formOf(given.form);
    const claims = statementsToReopen(rows, standing);
    return this.claims.reopen(manager, { ...given, category, at: given.takenAt }, claims);
  }

  /** A state conflict is open exactly while two standing claims of one phase disagree, whatever forms they are of. */
  async reviewConflicts(
    manager: EntityManager,
    given: Omit<ChangedClaims, 'phaseId' | 'form'>,
  ): Promise<void> {
    const { campaignId, unitId, holderIds, takenAt: at } = given;
    const standing = await standingStatements(manager, holderIds);
    const common = {
      campaignId,
      unitId,
      accountId: null,
      kind: STATE_CONFLICT,
      seen: null,
      checkId: null,
      at,
    };
    const conflicts = [...groupBy(standing, (each) => each.holderId)].flatMap(([holderId, statements]) => {
      const conflict = stateConflict(statements);
      return conflict ? [{ ...common, holderId, claimed: conflictWords(conflict) }] : [];
    });
    await this.discrepancies.open(manager, conflicts);
    const conflicting = new Set(conflicts.map(({ holderId }) => holderId));
    const agreeing = holderIds.filter((holderId) => !conflicting.has(holderId));
    const settled = agreeing.map((holderId) => ({ holderId, accountId: null, kind: STATE_CONFLICT }));
    await this.discrepancies.settle(manager, settled, at);
  }
}
