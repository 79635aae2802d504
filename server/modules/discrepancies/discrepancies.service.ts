import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  CHECKED_DISCREPANCY_KINDS,
  discrepanciesOf,
  type DiscrepancyInput,
  type DiscrepancyKind,
} from '../../../domain/discrepancy';
import { FLAPPING } from '../../../domain/flapping';
import {
  KNOWN_OF_ACCOUNTS,
  OPEN_DISCREPANCIES,
  SETTLE_BY_FORMS,
  SETTLE_DISCREPANCIES,
  SETTLE_QUIET,
} from './discrepancy.queries';
import { claimedText, type DisagreeingFacts, seenText } from './discrepancy.words';

/** A disagreement to open; one that is open already is only brought up to date. */
export interface NewDiscrepancy {
  campaignId: number;
  unitId: number;
  holderId: number;
  accountId: number | null;
  kind: DiscrepancyKind;
  /** What the form says, and what the page says. */
  claimed: string | null;
  seen: string | null;
  checkId: string | null;
  at: Date;
}

export type DiscrepancyKey = Pick<NewDiscrepancy, 'holderId' | 'accountId' | 'kind'>;

type Owner = Pick<NewDiscrepancy, 'campaignId' | 'unitId' | 'holderId'> & { accountId: number };

/** What one visit opens and settles. */
export interface DiscrepancyChange {
  account: Owner & DisagreeingFacts;
  /** All kinds that should be open now. */
  opens: readonly DiscrepancyKind[];
  settles: readonly DiscrepancyKind[];
  /** What the visit noted, in words. */
  detail: string | null;
  checkId: string | null;
  at: Date;
}

/** What a visit noted itself, and no form changes: it stays as that visit wrote it. */
const NOTED_BY_VISITS: readonly DiscrepancyKind[] = ['identity-mismatch', 'suspicious-count', 'flapping'];

type KnownAccount = Omit<DiscrepancyChange['account'], 'waitingCounts' | 'recentTurns'> &
  Omit<DiscrepancyInput, 'outcome' | SeenOnPage> & { openKinds: DiscrepancyKind[] };

type SeenOnPage = 'mismatchOpen' | 'suspicious' | 'flapping';

/** Opens and settles disagreements between forms and pages, in bulk and inside the caller's transaction. */
@Injectable()
export class DiscrepanciesService {
  constructor(private readonly dataSource: DataSource) {}

  async open(manager: EntityManager, items: readonly NewDiscrepancy[]): Promise<void> {
    if (items.length > 0) await manager.query(OPEN_DISCREPANCIES, [JSON.stringify(items)]);
  }

  /** Settles these as far as they are open. */
  async settle(manager: EntityManager, keys: readonly DiscrepancyKey[], at: Date): Promise<void> {
    if (keys.length > 0) await manager.query(SETTLE_DISCREPANCIES, [JSON.stringify(keys), at]);
  }

  /** Opens and settles what a batch of visits has shown; `at` is the moment of settling. */
  async record(manager: EntityManager, changes: readonly DiscrepancyChange[], at: Date): Promise<void> {
    await this.settle(manager, changes.flatMap(settledBy), at);
    await this.open(manager, changes.flatMap(openedBy));
  }

  /** Settles every disagreement that a changed or withdrawn form has ended. Cheap; run before each round of checks. */
  async settleByForms(at: Date): Promise<void> {
    await this.dataSource.query(SETTLE_BY_FORMS, [at]);
  }

  /** Settles unsteadiness (认证反复) that time alone has ended. Cheap; run before each round of checks. */
  async settleQuiet(at: Date): Promise<void> {
    await this.dataSource.query(SETTLE_QUIET, [at, FLAPPING.days, FLAPPING.turns]);
  }

  /**
   * After forms have changed: what is already known of these accounts is held against their new claims, without
   * a visit. Call it in the transaction that changed `accounts.claimedState`.
   */
  async review(manager: EntityManager, accountIds: readonly number[], at: Date): Promise<void> {
    if (accountIds.length === 0) return;
    const accounts: KnownAccount[] = await manager.query(KNOWN_OF_ACCOUNTS, [accountIds]);
    await this.record(
      manager,
      accounts.map((account) => withoutVisit(account, at)),
      at,
    );
  }
}

function withoutVisit(account: KnownAccount, at: Date): DiscrepancyChange {
  const isOpen = (kind: DiscrepancyKind) => account.openKinds.includes(kind);
  const kinds = discrepanciesOf({
    ...account,
    outcome: 'unknown',
    mismatchOpen: isOpen('identity-mismatch'),
    suspicious: isOpen('suspicious-count'),
    flapping: isOpen('flapping'),
  });
  const judged: readonly DiscrepancyKind[] = CHECKED_DISCREPANCY_KINDS;
  return {
    account: { ...account, waitingCounts: [], recentTurns: [] },
    opens: kinds.filter((kind) => !NOTED_BY_VISITS.includes(kind)),
    settles: account.openKinds.filter((kind) => judged.includes(kind) && !kinds.includes(kind)),
    detail: null,
    checkId: null,
    at,
  };
}

function openedBy({ account, opens, detail, checkId, at }: DiscrepancyChange): NewDiscrepancy[] {
  const { campaignId, unitId, holderId, accountId } = account;
  return opens.map((kind) => ({
    ...{ campaignId, unitId, holderId, accountId, kind, checkId, at },
    claimed: claimedText(kind, account),
    seen: seenText(kind, account, detail),
  }));
}

function settledBy({ account, settles }: DiscrepancyChange): DiscrepancyKey[] {
  return settles.map((kind) => ({ holderId: account.holderId, accountId: account.accountId, kind }));
}
