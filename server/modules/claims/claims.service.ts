import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ClaimState, FormNumber } from '../../../domain/form';
import type { HolderCategory } from '../../../domain/holder';
import type { Platform } from '../../../domain/platform';
import {
  closeClaims,
  moveClaims,
  openClaims,
  openListedClaims,
  settleAccounts,
  standingClaimsOfList,
} from './claims.queries';

/** A claim to open; the rest of it is the same for a whole submission. */
export interface NewClaim {
  holderId: number;
  accountId: number | null;
  state: ClaimState;
  platform: Platform | null;
}

/** A claim that an earlier submission makes and that nothing overrules any more. */
export interface ReopenedClaim extends NewClaim {
  form: FormNumber;
  submissionId: number;
}

/** What one accepted submission does to claims. */
export interface ClaimChange {
  campaignId: number;
  unitId: number;
  category: HolderCategory;
  form: FormNumber;
  submissionId: number;
  at: Date;
  open: NewClaim[];
  /** Standing claims that this submission now vouches for. */
  move: number[];
  close: number[];
}

/** What a list of the committee says: these holders are verified under these accounts. */
export interface ListedClaims {
  campaignId: number;
  baselineListId: number;
  at: Date;
  claims: {
    unitId: number;
    category: HolderCategory;
    holderId: number;
    accountId: number;
    platform: Platform;
  }[];
}

/** The bookkeeping of claims: who stood where from when to when, and what that means for the accounts. */
@Injectable()
export class ClaimsService {
  /**
   * Ends, moves and opens claims, and brings the accounts concerned up to date: their claimed state, and when
   * they are checked next (a new or changed claim at once, no claim never). Runs in the caller's transaction. Returns the accounts concerned.
   */
  async apply(manager: EntityManager, change: ClaimChange): Promise<number[]> {
    const closed = await closeClaims(manager, change.close, change.at);
    await moveClaims(manager, change.move, change.submissionId);
    const { form, submissionId } = change;
    await openClaims(
      manager,
      change,
      change.open.map((claim) => ({ ...claim, form, submissionId })),
    );
    const opened = change.open.map((claim) => claim.accountId);
    const accountIds = [...new Set([...closed, ...opened].filter((id) => id !== null))];
    await settleAccounts(manager, accountIds, change.at);
    return accountIds;
  }

  /** Opens claims of earlier submissions anew from `at`, in the caller's transaction. Returns the accounts concerned. */
  async reopen(
    manager: EntityManager,
    of: Pick<ClaimChange, 'campaignId' | 'unitId' | 'category' | 'at'>,
    claims: ReopenedClaim[],
  ): Promise<number[]> {
    await openClaims(manager, of, claims);
    const accountIds = claims.map((claim) => claim.accountId).filter((id) => id !== null);
    await settleAccounts(manager, [...new Set(accountIds)], of.at);
    return accountIds;
  }

  /** Opens claims "verified" of a list that the committee holds, in the caller's transaction. Returns the accounts concerned. */
  async openListed(manager: EntityManager, of: ListedClaims): Promise<number[]> {
    await openListedClaims(manager, of);
    const accountIds = [...new Set(of.claims.map(({ accountId }) => accountId))];
    await settleAccounts(manager, accountIds, of.at);
    return accountIds;
  }

  /** Ends every claim of a list, in the caller's transaction. Returns the accounts concerned. */
  async closeListed(manager: EntityManager, baselineListId: number, at: Date): Promise<number[]> {
    const ids = await standingClaimsOfList(manager, baselineListId);
    const closed = await closeClaims(manager, ids, at);
    const accountIds = [...new Set(closed.filter((id) => id !== null))];
    await settleAccounts(manager, accountIds, at);
    return accountIds;
  }
}
