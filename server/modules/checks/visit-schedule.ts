import { type ChangeHistory, changeRate, extendedHistory } from '../../../domain/change-rate';
import { checkClass } from '../../../domain/check-class';
import { type CheckPace, nextCheckAt } from '../../../domain/check-timing';
import type { ClaimState } from '../../../domain/form';
import type { AccountKnowledge, Decision, VerificationEvent } from '../../../domain/verification';

/** What the timetable goes by: what visits have shown of how often the account changes, and the pace in force. */
export interface AccountSchedule {
  history: Required<ChangeHistory>;
  pace: CheckPace;
}

/** What the timetable knows after a visit. */
export interface ScheduledVisit {
  history: Required<ChangeHistory>;
  /** Changes a day; null where this visit has read nothing, so that the last estimate stays. */
  changeRate: number | null;
  /** Null = never. */
  nextCheckAt: Date | null;
}

/** One visit, as far as the timetable depends on it. */
interface TimedVisit {
  account: {
    id: number;
    claimedState: ClaimState | null;
    nickname: string | null;
    knowledge: AccountKnowledge;
    schedule: AccountSchedule;
  };
  decision: Decision;
  /** As this visit has read it; null when it has not. */
  nickname: string | null;
  /** Does a count out of proportion wait for its second reading? */
  countsWait: boolean;
  failures: number;
  at: Date;
}

const DAY = 24 * 3_600_000;
/** `lost` is missing: the change was seen when the loss was announced, and must not count twice. */
const CHANGES: readonly VerificationEvent[] = [
  'gained',
  'loss-announced',
  'reason-changed',
  'counts-changed',
  'presence-changed',
];

/** When an account is due again after a visit, and what the visit has taught of its changes. */
export function scheduleAfter(visit: TimedVisit): ScheduledVisit {
  const { account, decision, failures, at } = visit;
  const { id: accountId, claimedState, schedule } = account;
  const { after, outcome } = decision;
  const { verified, presence } = after;
  const history = historyAfter(visit);
  const isConfirming = after.unverifiedSeenAt !== null || visit.countsWait;
  const everRead = after.lastReadAt !== null;
  const known = checkClass({ claimedState, verified, presence, isConfirming, everRead, outcome });
  const rate = changeRate(history, schedule.pace.priors[known]);
  const due = nextCheckAt({
    ...{ outcome, claimedState, verified, presence, lossAnnounced: isConfirming, failures, at, accountId },
    ...{ changeRate: rate, multiplier: schedule.pace.multiplier },
  });
  return { history, changeRate: outcome === 'read' ? rate : null, nextCheckAt: due };
}

/** Only a reading after another one can tell whether something has changed. */
function historyAfter(visit: TimedVisit): Required<ChangeHistory> {
  const { account, decision, at } = visit;
  const { lastReadAt } = account.knowledge;
  const { history } = account.schedule;
  if (decision.outcome !== 'read' || lastReadAt === null) return history;
  return extendedHistory(history, (at.getTime() - lastReadAt.getTime()) / DAY, hasChanged(visit));
}

function hasChanged({ account, decision, nickname }: TimedVisit): boolean {
  const isRenamed = nickname !== null && account.nickname !== null && nickname !== account.nickname;
  return isRenamed || decision.events.some((event) => CHANGES.includes(event));
}
