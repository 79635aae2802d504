import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recentTurns } from '../../../domain/flapping';
import { SuspiciousCountsService } from '../accounts/suspicious-counts.service';
import { VerificationsService } from '../accounts/verifications.service';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service';
import type { CheckPlan } from './check-plan';
import { waitingCounts } from './count-judgements';

/** A plan with the check that was stored for it. */
export interface StoredPlan extends CheckPlan {
  checkId: string;
}

/** Writes what follows from a batch of visits: stretches of verification, suspicious counts, disagreements. */
@Injectable()
export class CheckFindingsService {
  constructor(
    private readonly verifications: VerificationsService,
    private readonly suspicions: SuspiciousCountsService,
    private readonly discrepancies: DiscrepanciesService,
  ) {}

  /** `at` is the moment of settling. */
  async record(manager: EntityManager, stored: readonly StoredPlan[], at: Date): Promise<void> {
    await this.verifications.record(manager, stored.map(verificationChange));
    await this.suspicions.record(manager, stored.map(suspicionChange));
    await this.discrepancies.record(manager, stored.map(discrepancyChange), at);
  }
}

function verificationChange({ state, visit, after, checkId }: StoredPlan) {
  return { accountId: state.id, checkId, at: visit.at, before: state.knowledge, after };
}

function suspicionChange({ state, visit, counts, checkId }: StoredPlan) {
  return { accountId: state.id, checkId, at: visit.at, raised: counts.raised, settled: counts.settled };
}

function discrepancyChange({ state, visit, checkId, ...plan }: StoredPlan) {
  const { id: accountId, campaignId, unitId, holderId, claimedState, holderName } = state;
  const { presence, reason } = plan.after;
  const account = {
    ...{ accountId, campaignId, unitId, holderId, claimedState, holderName, presence, reason },
    waitingCounts: waitingCounts(plan.counts.histories),
    recentTurns: recentTurns(plan.turns, visit.at),
  };
  const { opens, settles, detail } = plan;
  return { account, opens, settles, detail, checkId, at: visit.at };
}
