import type { FaultKind } from './fault-outcomes';
import type { FaultRule } from './faults';
import type { Answer } from './replica-answer';
import type { AccountState } from './world';

/** What a fault is made of: the rule that struck, the address asked, and the pages it spoils. */
export interface FaultScene {
  rule: FaultRule;
  url: URL;
  /** The simulated moment. */
  now: Date;
  /** The answer the platform would have given. */
  well: () => Answer;
  /** The same page, written of an account that is otherwise; the well answer where there is no account. */
  wellOf: (change: AccountChange) => Answer;
}

/** How an account should be otherwise; `index` counts the accounts of one answer, from 0. */
export type AccountChange = (account: AccountState, index: number) => AccountState;

/** How some kinds of faults answer. */
export type FaultAnswers<Kind extends FaultKind> = Record<Kind, (scene: FaultScene) => Answer>;
