import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EvidenceService, type PackedEvidence } from '../evidence/evidence.service';
import { SnapshotsService } from '../snapshots/snapshots.service';
import { type StateRow, stateOf } from './account-state';
import { CheckFindingsService, type StoredPlan } from './check-findings.service';
import { type AccountState, type CheckPlan, planCheck } from './check-plan';
import { proofOf } from './check-proof';
import { accountRow, checkRow } from './check-rows';
import { INSERT_CHECKS, LOCK_STATES, UIDS_TAKEN, UPDATE_ACCOUNTS } from './check-store.queries';
import type { Visit } from './check-visit';
import { PacesInForceService } from './paces-in-force.service';

/** Writes a batch of visits inside a transaction: a handful of statements, however many visits there are. */
@Injectable()
export class CheckWriterService {
  constructor(
    private readonly snapshots: SnapshotsService,
    private readonly findings: CheckFindingsService,
    private readonly evidence: EvidenceService,
    private readonly paces: PacesInForceService,
  ) {}

  async write(manager: EntityManager, visits: readonly Visit[], leasedUntil: Date): Promise<StoredPlan[]> {
    const plans = await this.plan(manager, visits, leasedUntil);
    if (plans.length === 0) return [];
    const stored = await this.writeChecks(manager, plans);
    await this.writeSnapshots(manager, stored);
    await this.findings.record(manager, stored, latestMoment(visits));
    await manager.query(UPDATE_ACCOUNTS, [JSON.stringify(stored.map(accountRow))]);
    return stored;
  }

  private async plan(
    manager: EntityManager,
    visits: readonly Visit[],
    leasedUntil: Date,
  ): Promise<CheckPlan[]> {
    const visitOf = new Map(visits.map((visit) => [visit.accountId, visit]));
    const rows: StateRow[] = await manager.query(LOCK_STATES, [[...visitOf.keys()], leasedUntil]);
    const paces = await this.paces.all();
    const runs = await this.snapshots.newest(
      manager,
      rows.map(({ id }) => id),
    );
    const pairs = rows.map((row) => ({
      state: stateOf(row, paces[row.platform], runs.get(row.id) ?? null),
      visit: visitOf.get(row.id)!,
    }));
    const taken = await this.uidsTaken(manager, pairs);
    return pairs.map(({ state, visit }) => planCheck(state, visit, conflictUid(state, visit, taken)));
  }

  /** Uids to which aliases resolved in this batch and which other accounts have already. */
  private async uidsTaken(
    manager: EntityManager,
    pairs: readonly { state: AccountState; visit: Visit }[],
  ): Promise<Set<string>> {
    const resolved = pairs.filter(({ state, visit }) => resolvedUid(state, visit) !== null);
    if (resolved.length === 0) return new Set();
    const rows: { campaignId: number; platform: string; uid: string }[] = await manager.query(UIDS_TAKEN, [
      resolved.map(({ state }) => state.campaignId),
      resolved.map(({ state }) => state.platform),
      resolved.map(({ state, visit }) => resolvedUid(state, visit)),
    ]);
    return new Set(rows.map((row) => uidKey(row, row.uid)));
  }

  private async writeChecks(manager: EntityManager, plans: readonly CheckPlan[]): Promise<StoredPlan[]> {
    const bodies = await Promise.all(plans.map(packedBody));
    const rows = plans.map((plan, index) => checkRow(plan, bodies[index]?.sha256 ?? null));
    const stored: { id: string; accountId: number }[] = await manager.query(INSERT_CHECKS, [
      JSON.stringify(rows),
    ]);
    const idOf = new Map(stored.map(({ id, accountId }) => [accountId, id]));
    const written = plans.map((plan) => ({ ...plan, checkId: idOf.get(plan.state.id)! }));
    const proofs = written.flatMap((plan, index) =>
      plan.keepsEvidence ? [proofOf(plan, bodies[index] ?? null)] : [],
    );
    await this.evidence.keep(manager, proofs, latestMoment(plans.map(({ visit }) => visit)));
    return written;
  }

  private async writeSnapshots(manager: EntityManager, stored: readonly StoredPlan[]): Promise<void> {
    const extended = stored.filter((plan) => plan.extendsRun);
    await this.snapshots.extend(
      manager,
      extended.map(({ state, visit }) => ({ accountId: state.id, at: visit.at, run: state.run! })),
    );
    const started = stored.filter((plan) => plan.content !== null && !plan.extendsRun);
    await this.snapshots.start(
      manager,
      started.map((plan) => ({
        accountId: plan.state.id,
        checkId: plan.checkId,
        at: plan.visit.at,
        content: plan.content!,
        before: plan.state.run,
      })),
    );
  }
}

async function packedBody({ keepsEvidence, visit }: CheckPlan): Promise<PackedEvidence | null> {
  return keepsEvidence && visit.proof ? visit.proof() : null;
}

/** The first account of the batch to resolve to a free uid gets it; the next one finds it taken. */
function conflictUid(state: AccountState, visit: Visit, taken: Set<string>): string | null {
  const uid = resolvedUid(state, visit);
  if (uid === null) return null;
  const key = uidKey(state, uid);
  if (taken.has(key)) return uid;
  taken.add(key);
  return null;
}

function resolvedUid(state: AccountState, visit: Visit): string | null {
  return state.uid === null && visit.outcome === 'read' ? (visit.reading?.uid ?? null) : null;
}

function uidKey(of: { campaignId: number; platform: string }, uid: string): string {
  return `${of.campaignId} ${of.platform} ${uid}`;
}

function latestMoment(visits: readonly Visit[]): Date {
  return new Date(Math.max(...visits.map(({ at }) => at.getTime())));
}
