import type { Outcome } from '../../domain/outcome';

/**
 * One thing a platform says when it does not show a profile, and what it means. A rule matches when any of
 * its conditions does; rules are tried in order, the first match decides. Source: platform rules, section 3.
 */
export interface OutcomeRule {
  outcome: Outcome;
  /** One Chinese sentence for people: what was seen. */
  detail: string;
  /** HTTP statuses, as [first, last]. */
  statuses?: readonly (readonly [number, number])[];
  /** The platform's own error numbers. */
  codes?: readonly number[];
  /** The address where the visit ended, or to which the body sends the visitor. */
  address?: RegExp;
  /** Words of a body that shows no profile. */
  says?: RegExp;
  /** Words that must stand there, too. Apart, for one pattern with a gap would take a hostile page's length squared. */
  alsoSays?: RegExp;
  /** The body holds nothing but an address to go to. */
  sendsElsewhere?: boolean;
}

/** What is known of an answer besides the profile it may show. */
export interface AnswerEvidence {
  status: number | null;
  addresses: readonly string[];
  codes: readonly number[];
  /** Empty where the body shows a profile: what people write there are no statements of the platform. */
  says: string;
  sendsElsewhere: boolean;
}

/** The first rule that matches, or null. */
export function firstMatch(rules: readonly OutcomeRule[], evidence: AnswerEvidence): OutcomeRule | null {
  return rules.find((rule) => matches(rule, evidence)) ?? null;
}

function isSaid({ says, alsoSays }: OutcomeRule, evidence: AnswerEvidence): boolean {
  return says !== undefined && says.test(evidence.says) && (alsoSays?.test(evidence.says) ?? true);
}

function matches(rule: OutcomeRule, evidence: AnswerEvidence): boolean {
  const { status } = evidence;
  return (
    (status !== null && (rule.statuses ?? []).some(([first, last]) => first <= status && status <= last)) ||
    evidence.codes.some((code) => rule.codes?.includes(code)) ||
    evidence.addresses.some((address) => rule.address?.test(address)) ||
    isSaid(rule, evidence) ||
    (rule.sendsElsewhere === true && evidence.sendsElsewhere)
  );
}
