import type { Schemas } from '../../api/schemas';

type HostRule = Schemas['HostRuleDto'];
type Rule = Schemas['UpdateHostRuleDto'];

/** A host's rule as it is being written: numbers as typed, moments that may not be given yet. */
export interface HostRuleDraft {
  /** Seconds between two requests; blank = as the platform's card says. */
  pace: string;
  faster: boolean;
  /** Requests a day; blank = no limit. */
  budget: string;
  hours: { from: string; to: string }[];
  blackouts: { from: string | null; to: string | null; why: string }[];
}

/** What keeps a draft from being saved, as keys of texts. */
export type DraftProblem = 'pace' | 'too-fast' | 'budget' | 'hours' | 'blackouts';

const SLOWEST_SECONDS = 3600;
const MOST_A_DAY = 10_000_000;

export function draftOf(rule: HostRule): HostRuleDraft {
  return {
    pace: rule.paceSeconds === rule.cardPaceSeconds ? '' : String(rule.paceSeconds),
    faster: rule.faster,
    budget: rule.dailyBudget === null ? '' : String(rule.dailyBudget),
    hours: rule.hours.map(({ from, to }) => ({ from, to })),
    blackouts: rule.blackouts.map(({ from, to, why }) => ({ from, to, why })),
  };
}

/** The rule to send; null while something of it cannot be read. */
export function ruleOf(draft: HostRuleDraft, cardPaceSeconds: number): Rule | null {
  if (draftProblems(draft, cardPaceSeconds).length > 0) return null;
  return {
    paceSeconds: numberOf(draft.pace),
    faster: draft.faster,
    dailyBudget: numberOf(draft.budget),
    hours: draft.hours,
    blackouts: draft.blackouts.map(({ from, to, why }) => ({ from: from!, to: to!, why: why.trim() })),
  };
}

/** Everything that must be set right before the draft can be saved. */
export function draftProblems(draft: HostRuleDraft, cardPaceSeconds: number): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (!isPace(draft.pace)) problems.push('pace');
  else if (isTooFast(draft, cardPaceSeconds)) problems.push('too-fast');
  if (!isBudget(draft.budget)) problems.push('budget');
  if (draft.hours.some(({ from, to }) => !from || !to || from === to)) problems.push('hours');
  if (draft.blackouts.some(({ from, to }) => !from || !to || from >= to)) problems.push('blackouts');
  return problems;
}

/** Is it quicker than the platform's card says, without the explicit leave to be? */
export function isTooFast({ pace, faster }: HostRuleDraft, cardPaceSeconds: number): boolean {
  const seconds = numberOf(pace);
  return !faster && seconds !== null && seconds < cardPaceSeconds;
}

function isPace(text: string): boolean {
  const seconds = numberOf(text);
  return seconds === null || (seconds >= 0 && seconds <= SLOWEST_SECONDS);
}

function isBudget(text: string): boolean {
  const requests = numberOf(text);
  return requests === null || (Number.isInteger(requests) && requests >= 1 && requests <= MOST_A_DAY);
}

/** Null for a blank text; NaN, which no range holds, for one that is not a number. */
function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
