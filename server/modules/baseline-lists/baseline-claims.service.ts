import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClaimsService } from '../claims/claims.service';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service';
import { standingListed } from './baseline-lists.queries';
import type { TakenRow } from './baseline-rows.service';

export interface ListClaims {
  campaignId: number;
  listId: number;
  at: Date;
}

/** How a file's rows compare with what the list said until now. */
export interface ListDifference {
  added: TakenRow[];
  unchanged: number;
  /** Said until now, not in the file. */
  missing: number;
}

/** What lists say of holders, kept as claims that no form can end. */
@Injectable()
export class BaselineClaims {
  constructor(
    private readonly claims: ClaimsService,
    private readonly discrepancies: DiscrepanciesService,
  ) {}

  /** `listId` null: a list that is new. A holder and account named twice count once. */
  async compare(manager: EntityManager, listId: number | null, taken: TakenRow[]): Promise<ListDifference> {
    const standing = listId === null ? [] : await standingListed(manager, listId);
    const said = new Set(standing.map(keyOf));
    const given = new Map(taken.map((row) => [keyOf(row), row]));
    const added = [...given].filter(([key]) => !said.has(key)).map(([, row]) => row);
    const missing = [...said].filter((key) => !given.has(key)).length;
    return { added, unchanged: taken.length - added.length, missing };
  }

  /** In the caller's transaction; what is known of the accounts is held against their new claims. */
  async open(
    manager: EntityManager,
    { campaignId, listId, at }: ListClaims,
    rows: TakenRow[],
  ): Promise<void> {
    const claims = rows.map(({ unitId, category, holderId, accountId, platform }) => ({
      ...{ unitId, category, holderId: holderId!, accountId: accountId!, platform: platform! },
    }));
    const accountIds = await this.claims.openListed(manager, {
      ...{ campaignId, baselineListId: listId, at, claims },
    });
    await this.discrepancies.review(manager, accountIds, at);
  }

  /** Ends all that the list says, in the caller's transaction. */
  async close(manager: EntityManager, { listId, at }: Omit<ListClaims, 'campaignId'>): Promise<void> {
    const accountIds = await this.claims.closeListed(manager, listId, at);
    await this.discrepancies.review(manager, accountIds, at);
  }
}

function keyOf({ holderId, accountId }: { holderId: number | null; accountId: number | null }): string {
  return `${holderId} ${accountId}`;
}
