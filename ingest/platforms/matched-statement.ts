import type { AnswerEvidence, OutcomeRule } from './outcome-rule';
import { proofFragment } from './proof-fragment';

/** Characters of the page shown on either side of the words that decided. */
const AROUND = 80;

/**
 * What of an answer made a rule match, as kept with a check: the status, the error number, the address or the words
 * with a little of the page around them. Null when the rule does not match.
 */
export function matchedStatement(rule: OutcomeRule, evidence: AnswerEvidence): string | null {
  return words(rule, evidence) ?? code(rule, evidence) ?? address(rule, evidence) ?? status(rule, evidence);
}

function words({ says }: OutcomeRule, evidence: AnswerEvidence): string | null {
  const match = says?.exec(evidence.says);
  if (!match) return null;
  const [from, to] = [match.index - AROUND, match.index + match[0].length + AROUND];
  return proofFragment(evidence.says.slice(Math.max(0, from), to).toWellFormed());
}

function code({ codes }: OutcomeRule, evidence: AnswerEvidence): string | null {
  const found = evidence.codes.find((one) => codes?.includes(one));
  return found === undefined ? null : String(found);
}

function address(rule: OutcomeRule, { addresses, sendsElsewhere }: AnswerEvidence): string | null {
  const found = addresses.find((one) => rule.address?.test(one));
  if (found !== undefined) return proofFragment(found);
  return rule.sendsElsewhere && sendsElsewhere ? proofFragment(addresses.join(' ')) : null;
}

function status({ statuses }: OutcomeRule, evidence: AnswerEvidence): string | null {
  const seen = evidence.status;
  const isMatched = seen !== null && (statuses ?? []).some(([first, last]) => first <= seen && seen <= last);
  return isMatched ? `HTTP ${seen}` : null;
}
