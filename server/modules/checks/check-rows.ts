import { repeatsFacts } from '../../../domain/snapshot-run';
import { storableText } from './storable-reading';
import type { CheckPlan } from './check-plan';
import { storedCounts } from './stored-counts';

const LONGEST_DETAIL = 500;
const LONGEST_ADDRESS = 1000;

/**
 * The row of `checks` for a plan, for INSERT_CHECKS. Address, words and fragment are kept only where the visit told
 * something: when a page says again what it said, they are those of the check before.
 */
export function checkRow(plan: CheckPlan, evidenceSha256: string | null) {
  const { visit } = plan;
  const told = (text: string | null, length: number): string | null =>
    evidenceSha256 === null && !plan.keepsEvidence && isRepetition(plan) ? null : shortened(text, length);
  return {
    accountId: plan.state.id,
    at: visit.at,
    durationMs: Math.round(visit.durationMs),
    surface: visit.surface,
    outcome: plan.outcome,
    status: visit.status,
    finalUrl: told(visit.finalUrl, LONGEST_ADDRESS),
    detail: told(plan.detail, LONGEST_DETAIL),
    evidenceSha256,
    fragment: told(visit.fragment, LONGEST_DETAIL),
    parserVersion: visit.parserVersion,
    recordedBy: visit.recordedBy ?? null,
  };
}

/** What an account is after a plan, for UPDATE_ACCOUNTS. What the page did not show stays. */
export function accountRow(plan: CheckPlan) {
  const { state, after, content, visit, schedule } = plan;
  return {
    id: state.id,
    ...after,
    // `counts` is taken by “does it count”: the numbers stand under their own names.
    ...storedCounts(plan.counts.histories),
    verificationTurns: plan.turns,
    uid: state.uid ?? content?.uid ?? null,
    nickname: content?.nickname ?? state.nickname,
    lastPostAt: content?.lastPostAt ?? state.lastPostAt,
    reason: storableText(after.reason),
    outcome: plan.outcome,
    at: visit.at,
    nextCheckAt: schedule.nextCheckAt,
    ...schedule.history,
    changeRate: schedule.changeRate,
    failures: plan.failures,
  };
}

/** Was the page read by the timetable, and said nothing else than before? Numbers stand for themselves. */
function isRepetition({ content, state, visit }: CheckPlan): boolean {
  if (content === null || state.run === null || visit.recordedBy !== undefined) return false;
  return repeatsFacts(state.run.content, content);
}

function shortened(text: string | null, length: number): string | null {
  return text === null ? null : storableText(text.slice(0, length));
}
