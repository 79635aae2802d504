import type { Severity } from '../../../domain/problem';

/** What a sentence needs to know besides its place: the value seen, what was expected, another row … */
export type Facts = Readonly<Record<string, string | number>>;

/** How one problem code is told to the user: what is wrong, and what to do. The place is put before it. */
export interface ProblemText {
  severity: Severity;
  sentence(facts: Facts): string;
}

const error = (sentence: ProblemText['sentence']): ProblemText => ({ severity: 'error', sentence });
const warning = (sentence: ProblemText['sentence']): ProblemText => ({ severity: 'warning', sentence });
const hint = (sentence: ProblemText['sentence']): ProblemText => ({ severity: 'hint', sentence });

export const say = { error, warning, hint };
