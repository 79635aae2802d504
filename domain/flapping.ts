import type { AccountKnowledge } from './verification';

/** So many turns within so many days are no change of the account but an unsteady page. */
export const FLAPPING = { turns: 3, days: 30 } as const;

/** Turns that are kept with the account, the newest; more would tell nothing more. */
const KEPT_TURNS = 6;
const DAY_MS = 24 * 3_600_000;

/**
 * What the page itself says of verification: a denial that still waits for its second reading counts as said.
 * Null = it has not said anything yet.
 */
export function saidVerified(known: AccountKnowledge): boolean | null {
  return known.unverifiedSeenAt === null ? known.verified : false;
}

/**
 * The moments at which the page's word on verification turned, after one more visit; oldest first, the newest
 * six. The first word ever said is no turn, nor is a visit that could not read the page, nor an absence.
 */
export function turnsAfter(
  turns: readonly Date[],
  visit: { before: AccountKnowledge; after: AccountKnowledge; at: Date },
): readonly Date[] {
  const [before, after] = [saidVerified(visit.before), saidVerified(visit.after)];
  if (before === null || after === null || before === after) return turns;
  return [...turns, visit.at].slice(-KEPT_TURNS);
}

/** The turns of the last 30 days before a moment. */
export function recentTurns(turns: readonly Date[], at: Date): Date[] {
  return turns.filter((turn) => turn.getTime() > at.getTime() - FLAPPING.days * DAY_MS);
}

/** Has verification come and gone (反复) three times or more within the last 30 days? */
export function isFlapping(turns: readonly Date[], at: Date): boolean {
  return recentTurns(turns, at).length >= FLAPPING.turns;
}
