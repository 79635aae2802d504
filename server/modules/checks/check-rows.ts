import { storableText } from './storable-reading';
import type { CheckPlan } from './check-plan';
import { storedCounts } from './stored-counts';

const LONGEST_DETAIL = 500;
const LONGEST_ADDRESS = 1000;

/**
 * The row of `checks` for a plan, for INSERT_CHECKS. The fragment is kept only where the page said something
 * new: on an unchanged page it is that of the check before.
 */
export function checkRow(plan: CheckPlan, evidenceSha256: string | null) {
  const { visit } = plan;
  const isNews = evidenceSha256 !== null || (plan.content !== null && !plan.extendsRun);
  return {
    accountId: plan.state.id,
    at: visit.at,
    durationMs: Math.round(visit.durationMs),
    surface: visit.surface,
    outcome: plan.outcome,
    status: visit.status,
    finalUrl: shortened(visit.finalUrl, LONGEST_ADDRESS),
    detail: shortened(plan.detail, LONGEST_DETAIL),
    evidenceSha256,
    fragment: isNews ? shortened(visit.fragment, LONGEST_DETAIL) : null,
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

function shortened(text: string | null, length: number): string | null {
  return text === null ? null : storableText(text.slice(0, length));
}
