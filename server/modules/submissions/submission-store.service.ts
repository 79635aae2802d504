import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type ClaimState, formOf, type FormNumber } from '../../../domain/form';
import { Sealer } from '../../crypto/seal';
import { AuditService } from '../audit/audit.service';
import { ClaimsService } from '../claims/claims.service';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service';
import { StandingClaimsService } from './standing-claims.service';
import type { SubmissionPlan } from './plan/submission-plan';
import { disputedAccounts, endedDisputes } from './store/settled-discrepancies';
import { refreshStatistics } from './store/refresh-statistics';
import { writeAccounts } from './store/write-accounts';
import { type HandedInFile, writeFile } from './store/write-file';
import { writeHolders } from './store/write-holders';
import { writeRows } from './store/write-rows';
import { Submission } from './submission.entity';

/** A planned sheet with everything that its submission row says besides. */
export interface SubmissionToStore {
  campaignId: number;
  unitId: number;
  phaseId: number;
  form: FormNumber;
  kind: 'file' | 'nil';
  sheet: string | null;
  file: HandedInFile | null;
  contentHash: string;
  receivedAt: Date;
  /** From when on its statements stand. */
  takenAt: Date;
  sealedEdits: string | null;
  receivedById: number | null;
  late: boolean;
  /** The version it replaces. */
  previous: Pick<Submission, 'id' | 'version'> | null;
  plan: SubmissionPlan;
}

/** Ids of what a plan named by keys. */
interface StoredIds {
  submissionId: number;
  holderIds: Map<string, number>;
  accountIds: Map<string, number>;
}

/** Carries a plan out. Everything happens in the caller's transaction: all of it or nothing. */
@Injectable()
export class SubmissionStore {
  constructor(
    private readonly claims: ClaimsService,
    private readonly standing: StandingClaimsService,
    private readonly discrepancies: DiscrepanciesService,
    private readonly audit: AuditService,
    private readonly sealer: Sealer,
  ) {}

  /** Stores a new version; returns its id. Throws PlanOutdated when the plan no longer fits. */
  async store(manager: EntityManager, given: SubmissionToStore): Promise<number> {
    const { plan, takenAt: at } = given;
    const submissionId = await this.writeVersion(manager, given);
    const { category } = formOf(given.form);
    const holderIds = await writeHolders(manager, {
      ...given,
      category,
      holders: plan.holders,
      sealer: this.sealer,
    });
    const { accounts } = plan;
    const claimedStates = claimedStatesOf(plan);
    const accountIds = await writeAccounts(manager, { ...given, accounts, holderIds, claimedStates, at });
    const ids = { submissionId, holderIds, accountIds };
    await writeRows(manager, { ...ids, rows: plan.rows, sealer: this.sealer });
    await refreshStatistics(manager, plan.rows.length);
    const concerned = await this.changeClaims(manager, given, ids);
    const added = new Set(accounts.filter(({ id }) => id === null).map(({ key }) => accountIds.get(key)));
    // Of new accounts nothing has been seen that a claim could contradict.
    const known = concerned.filter((id) => !added.has(id));
    await this.changeDiscrepancies(manager, given, known);
    await this.record(manager, given, submissionId);
    return submissionId;
  }

  private async writeVersion(manager: EntityManager, given: SubmissionToStore): Promise<number> {
    const { file, plan, previous, receivedAt } = given;
    if (previous) await manager.update(Submission, { id: previous.id }, { isCurrent: false });
    const fileId = file ? await writeFile(manager, file, { sealer: this.sealer, at: receivedAt }) : null;
    const rowsTaken = plan.rows.filter((row) => row.taken).length;
    const { identifiers } = await manager.insert(Submission, {
      campaignId: given.campaignId,
      unitId: given.unitId,
      phaseId: given.phaseId,
      form: given.form,
      version: (previous?.version ?? 0) + 1,
      isCurrent: true,
      kind: given.kind,
      fileId,
      sheet: given.sheet,
      contentHash: given.contentHash,
      receivedAt,
      receivedById: given.receivedById,
      late: given.late,
      rowsTaken,
      rowsRefused: plan.rows.length - rowsTaken,
      problems: plan.problems,
      sealedEdits: given.sealedEdits,
    });
    return identifiers[0]!.id as number;
  }

  /** Returns the accounts concerned. */
  private async changeClaims(
    manager: EntityManager,
    given: SubmissionToStore,
    ids: StoredIds,
  ): Promise<number[]> {
    const { campaignId, unitId, form, plan, takenAt: at } = given;
    const open = plan.claims.open.map(({ holderKey, accountKey, state, platform }) => ({
      holderId: ids.holderIds.get(holderKey)!,
      accountId: accountKey === null ? null : ids.accountIds.get(accountKey)!,
      state,
      platform,
    }));
    const { category } = formOf(form);
    const { submissionId } = ids;
    const changed = await this.claims.apply(manager, {
      ...plan.claims,
      ...{ campaignId, unitId, category, form, submissionId, at, open },
    });
    const touched = { ...given, holderIds: plan.touchedHolderIds };
    const reopened = await this.standing.reopenEarlier(manager, touched);
    await this.standing.reviewConflicts(manager, touched);
    return [...new Set([...changed, ...reopened])];
  }

  private async changeDiscrepancies(
    manager: EntityManager,
    { campaignId, plan, previous, takenAt: at }: SubmissionToStore,
    concerned: number[],
  ): Promise<void> {
    const common = { campaignId, checkId: null, seen: null, at };
    const kind = 'account-conflict' as const;
    const disputes = plan.accountDisputes.map((dispute) => ({ ...common, ...dispute, kind }));
    await this.discrepancies.open(manager, disputes);
    const disputedBefore = previous ? await disputedAccounts(manager, previous.id) : [];
    const over = await endedDisputes(manager, [...disputedBefore, ...concerned]);
    await this.discrepancies.settle(manager, over, at);
    await this.discrepancies.review(manager, concerned, at);
  }

  private record(manager: EntityManager, given: SubmissionToStore, submissionId: number): Promise<void> {
    const { unitId, phaseId, form, kind } = given;
    return this.audit.record(
      {
        userId: given.receivedById,
        action: 'SUBMISSION.RECEIVE',
        subject: `submission:${submissionId}`,
        detail: { unitId, phaseId, form, kind, rows: given.plan.rows.length },
      },
      manager,
    );
  }
}

function claimedStatesOf({ claims }: SubmissionPlan): Map<string, ClaimState> {
  return new Map(
    claims.open.flatMap(({ accountKey, state }) => (accountKey === null ? [] : [[accountKey, state]])),
  );
}
