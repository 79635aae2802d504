import {
  CHECKED_DISCREPANCY_KINDS,
  discrepanciesOf,
  type DiscrepancyKind,
} from '../../../domain/discrepancy';
import { keepsEvidence } from '../../../domain/evidence-keeping';
import { isFlapping, turnsAfter } from '../../../domain/flapping';
import type { ClaimState } from '../../../domain/form';
import type { HolderCategory } from '../../../domain/holder';
import { isAbsent, type Outcome } from '../../../domain/outcome';
import type { Platform } from '../../../domain/platform';
import { repeatsRun, settledContent, type SnapshotContent } from '../../../domain/snapshot-run';
import { type AccountKnowledge, decide, type Decision } from '../../../domain/verification';
import type { NewestRun } from '../snapshots/snapshots.service';
import type { Visit } from './check-visit';
import { type CountHistories, type JudgedCounts, judgeCounts, waitingCounts } from './count-judgements';
import { contentOf } from './storable-reading';
import { type AccountSchedule, scheduleAfter, type ScheduledVisit } from './visit-schedule';

/** What is stored of an account before a visit is, as the locked row says. */
export interface AccountState {
  id: number;
  campaignId: number;
  unitId: number;
  holderId: number;
  platform: Platform;
  uid: string | null;
  claimedState: ClaimState | null;
  nickname: string | null;
  counts: CountHistories;
  lastPostAt: Date | null;
  failures: number;
  knowledge: AccountKnowledge;
  /** Moments at which the page's word on verification turned, the newest, oldest first. */
  turns: readonly Date[];
  category: HolderCategory;
  holderName: string;
  everVerified: boolean;
  openKinds: DiscrepancyKind[];
  /** The newest snapshot run; null before the first reading. */
  run: NewestRun | null;
  schedule: AccountSchedule;
}

/** Everything one visit changes, before anything is written. */
export interface CheckPlan {
  state: AccountState;
  visit: Visit;
  /** As judged: a reading of somebody else is an identity mismatch. */
  outcome: Outcome;
  detail: string;
  after: AccountKnowledge;
  /** What was read and is believed to be this account's; null otherwise. */
  content: SnapshotContent | null;
  counts: JudgedCounts;
  turns: readonly Date[];
  /** The newest run says the same: extend it instead of starting another. */
  extendsRun: boolean;
  /** All that should be open, also what is open already. */
  opens: DiscrepancyKind[];
  settles: DiscrepancyKind[];
  keepsEvidence: boolean;
  failures: number;
  schedule: ScheduledVisit;
}

/**
 * What a visit changes. `conflictUid`: the uid to which the account's alias resolved, when another account has
 * it already; then nothing is taken over and the conflict is opened as a discrepancy.
 */
export function planCheck(state: AccountState, visit: Visit, conflictUid: string | null = null): CheckPlan {
  if (conflictUid !== null) return planConflict(state, visit, conflictUid);
  const decision = decide(state.knowledge, visit, {
    category: state.category,
    name: state.holderName,
    uid: state.uid,
  });
  const content = decision.outcome === 'read' && visit.reading ? contentOf(visit.reading) : null;
  const truth = truthAfter(state, visit, { decision, content });
  const kinds = kindsAfter(state, truth, visit.at);
  return finish({ state, visit, ...truth, kinds, detail: detailOf(visit, decision.outcome) });
}

function planConflict(state: AccountState, visit: Visit, conflictUid: string): CheckPlan {
  const decision: Decision = { after: state.knowledge, events: [], outcome: 'identity-mismatch' };
  const detail = `该地址指向 UID ${conflictUid}，这一账号已由另一主体登记。`;
  const truth = truthAfter(state, visit, { decision, content: null });
  return finish({ state, visit, ...truth, kinds: ['account-conflict'], detail });
}

/** What a visit makes of the account, before it is held against the forms. */
interface Truth {
  decision: Decision;
  content: SnapshotContent | null;
  counts: JudgedCounts;
  turns: readonly Date[];
}

function truthAfter(state: AccountState, { at }: Visit, seen: Pick<Truth, 'decision' | 'content'>): Truth {
  return {
    ...seen,
    counts: judgeCounts(state.counts, seen.content, at),
    turns: turnsAfter(state.turns, { before: state.knowledge, after: seen.decision.after, at }),
  };
}

interface Findings extends Truth {
  state: AccountState;
  visit: Visit;
  kinds: DiscrepancyKind[];
  detail: string;
}

function finish({ state, visit, decision, content, counts, turns, kinds, detail }: Findings): CheckPlan {
  const failures = isAnswered(decision.outcome, state) ? 0 : state.failures + 1;
  const settles = settledKinds(state, kinds, content);
  return {
    state,
    visit,
    outcome: decision.outcome,
    detail,
    after: decision.after,
    content: content && settledContent(state.run?.content ?? null, content),
    counts,
    turns,
    extendsRun: content !== null && state.run !== null && repeatsRun(state.run.content, content),
    // A mismatch that lasts through a page nobody could read stays as the visit that saw it wrote it.
    opens: kinds.filter((kind) => kind !== 'identity-mismatch' || decision.outcome === kind),
    settles,
    keepsEvidence: keepsEvidence({
      ...{
        outcome: decision.outcome,
        events: decision.events,
        before: state.knowledge,
        after: decision.after,
      },
      ...{ hasBody: visit.proof !== null, lastSaid: state.run?.content ?? null, said: content },
      turnsDisagreement: settles.length > 0 || kinds.some((kind) => !state.openKinds.includes(kind)),
    }),
    failures,
    schedule: scheduleAfter({
      ...{ account: state, decision, failures, at: visit.at },
      nickname: content?.nickname ?? null,
      countsWait: waitingCounts(counts.histories).length > 0,
    }),
  };
}

function kindsAfter(state: AccountState, truth: Truth, at: Date): DiscrepancyKind[] {
  const { after, outcome } = truth.decision;
  return discrepanciesOf({
    claimedState: state.claimedState,
    verified: after.verified,
    counts: after.counts,
    presence: after.presence,
    reason: after.reason,
    category: state.category,
    everVerified: state.everVerified,
    outcome,
    mismatchOpen: state.openKinds.includes('identity-mismatch'),
    suspicious: waitingCounts(truth.counts.histories).length > 0,
    flapping: isFlapping(truth.turns, at),
  });
}

/** A visit settles what it can judge; a conflict of the alias only once the alias has become a uid of its own. */
function settledKinds(
  state: AccountState,
  kinds: DiscrepancyKind[],
  content: SnapshotContent | null,
): DiscrepancyKind[] {
  const judged: DiscrepancyKind[] = [...CHECKED_DISCREPANCY_KINDS];
  if (state.uid === null && (content?.uid ?? null) !== null) judged.push('account-conflict');
  return state.openKinds.filter((kind) => judged.includes(kind) && !kinds.includes(kind));
}

/** Did the platform tell something of the account, be it that it is gone? Of an alias that proves nothing. */
function isAnswered(outcome: Outcome, state: AccountState): boolean {
  if (isAbsent(outcome)) return state.uid !== null;
  return outcome === 'read' || outcome === 'platform-closed';
}

function detailOf(visit: Visit, judged: Outcome): string {
  if (judged === visit.outcome) return visit.detail;
  return `主页属于另一个账号（UID ${visit.reading?.uid ?? '未知'}），本次读数未采用。`;
}
