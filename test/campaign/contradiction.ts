/** What the service must never do: deny, assert or bury what the pages have not told. */
export const CONTRADICTION_KINDS = [
  'false-not-verified',
  'false-verified',
  'false-gone',
  'changed-unread',
  'wrong-name',
  'unknown-account',
  'unexplained-difference',
  'wrong-sum',
  'change-missed',
] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** One thing that contradicts the world or the service itself. */
export interface Contradiction {
  kind: ContradictionKind;
  at: Date;
  /** Whose account, or which figure, and what is wrong with it. */
  sentence: string;
}
