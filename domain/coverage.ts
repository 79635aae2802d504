import type { ClaimState } from './form';
import type { HolderCategory } from './holder';
import type { HolderState } from './holder-state';
import { shanghaiDay } from './local-time';
import { isOpenOn, type OpenDates } from './open-dates';
import { isAboveBranch, type OrganizationLevel } from './organization';
import type { Platform } from './platform';
import { isOpenAt, type Stretch } from './stretch';

const HOUR_MS = 3_600_000;

/** Organizations above branch level are due by the register, branches only once reported; the others are one group. */
export type CoverageScope = 'above-branch' | 'branch' | 'all';

/** Everything ever known of one holder, or of a register organization that nobody has reported yet. */
export interface HolderHistory {
  category: HolderCategory;
  /** The holder's organization in the register; for an organization, itself. */
  organization: OpenDates & { level: OrganizationLevel };
  claims: (Stretch & { state: ClaimState })[];
  accounts: { platform: Platform; verifications: (Stretch & { counts: boolean })[]; readAt: Date[] }[];
}

/** How one holder stands at a moment. Nothing but `due: false` is said of holders that are not due. */
export interface Standing {
  due: boolean;
  claimed: boolean;
  confirmed: boolean;
  stale: boolean;
  /** Platforms on which a counting account is confirmed. */
  platforms: Platform[];
  state: HolderState | null;
}

/** Numbers of holders. `due` is null when it is not known: no register of the unit has been loaded. */
export interface CoverageCounts {
  due: number | null;
  claimed: number;
  confirmed: number;
  stale: number;
}

/**
 * Coverage (覆盖率) = holders confirmed by a check ÷ holders due, 0 to 1; null where nothing is due or the number
 * due is not known. `staleRate` has the same base: "61 % confirmed, 3 % of it stale" are 0.61 and 0.03.
 */
export interface Coverage extends CoverageCounts {
  rate: number | null;
  staleRate: number | null;
}

const NOT_DUE: Standing = {
  due: false,
  claimed: false,
  confirmed: false,
  stale: false,
  platforms: [],
  state: null,
};

/** The group in which a holder is counted. */
export function scopeOf(holder: Pick<HolderHistory, 'category' | 'organization'>): CoverageScope {
  if (holder.category !== 'organization') return 'all';
  return isAboveBranch(holder.organization.level) ? 'above-branch' : 'branch';
}

/**
 * How a holder stands at a moment. Due: an organization above branch level while the register has it open; a
 * branch that is open and on a list; a project or person on a list. Claimed: a list says "verified". Confirmed:
 * a check found an account verified in the holder's name, and it has not been lost since. Stale: confirmed, but
 * none of the counting accounts was read within the last `staleAfterHours`. Domain rules, section 6.
 */
export function standingAt(holder: HolderHistory, at: Date, staleAfterHours: number): Standing {
  const claims = holder.claims.filter((claim) => isOpenAt(claim, at));
  if (!isDue(holder, claims.length > 0, at)) return NOT_DUE;
  const counting = holder.accounts.filter((account) =>
    account.verifications.some((verification) => verification.counts && isOpenAt(verification, at)),
  );
  const confirmed = counting.length > 0;
  const oldest = new Date(at.getTime() - staleAfterHours * HOUR_MS);
  const fresh = counting.some((account) => account.readAt.some((read) => read >= oldest && read <= at));
  const states = claims.map((claim) => claim.state);
  return {
    due: true,
    claimed: states.includes('verified'),
    confirmed,
    stale: confirmed && !fresh,
    platforms: [...new Set(counting.map((account) => account.platform))].sort(),
    state: stateOf({ confirmed, fresh, states }),
  };
}

/** Adds up standings; those not due count nowhere. An empty list is 0 due, not unknown. */
export function countStandings(standings: readonly Standing[]): CoverageCounts {
  const due = standings.filter((standing) => standing.due);
  return {
    due: due.length,
    claimed: due.filter((standing) => standing.claimed).length,
    confirmed: due.filter((standing) => standing.confirmed).length,
    stale: due.filter((standing) => standing.stale).length,
  };
}

/** Adds up counts. The sum of what is due leaves out the unknown; it is unknown only when nothing is known. */
export function addCounts(counts: readonly CoverageCounts[]): CoverageCounts {
  const known = counts.flatMap((each) => (each.due === null ? [] : [each.due]));
  return {
    due: known.length > 0 ? known.reduce((sum, due) => sum + due, 0) : null,
    claimed: counts.reduce((sum, each) => sum + each.claimed, 0),
    confirmed: counts.reduce((sum, each) => sum + each.confirmed, 0),
    stale: counts.reduce((sum, each) => sum + each.stale, 0),
  };
}

/** Counts with their rates. */
export function coverageOf({ due, claimed, confirmed, stale }: CoverageCounts): Coverage {
  const share = (part: number): number | null => (due ? part / due : null);
  return { due, claimed, confirmed, stale, rate: share(confirmed), staleRate: share(stale) };
}

function isDue(holder: HolderHistory, listed: boolean, at: Date): boolean {
  if (holder.category !== 'organization') return listed;
  const open = isOpenOn(holder.organization, shanghaiDay(at));
  return open && (isAboveBranch(holder.organization.level) || listed);
}

function stateOf(seen: { confirmed: boolean; fresh: boolean; states: ClaimState[] }): HolderState {
  if (seen.confirmed) return seen.fresh ? 'confirmed' : 'stale';
  if (seen.states.includes('verified')) return 'claimed';
  if (seen.states.includes('unverified')) return 'opened';
  return seen.states.includes('none') ? 'none' : 'unreported';
}
