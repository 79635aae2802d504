import { isAbsent, type Outcome } from '../../domain/outcome';
import type { AccountState } from '../replica/world';
import type { CampaignCity } from './campaign-city';
import type { CityAccount } from '../sample-city/city';

/** What a page says of an account, as far as figures depend on it; `unreadable`: frozen, or somebody else's page. */
export type Standing = 'verified' | 'unverified' | 'absent' | 'unreadable';

/** A change of what an account's page says. */
export interface TrueChange {
  kind: 'gained' | 'lost' | 'absent' | 'returned' | 'renamed' | 'reason-changed';
  at: Date;
  /** When the page says something else again; null: it stays. */
  until: Date | null;
  after: Standing;
  /** What the page then gives as nickname or reason, for the changes of that name. */
  text: string | null;
}

/** The standing of an account at a moment; null before it was opened. */
export function standingOf(state: AccountState | null): Standing | null {
  if (!state) return null;
  if (isAbsent(state.presence as Outcome)) return 'absent';
  if (state.presence !== 'present' || state.shownInstead !== null) return 'unreadable';
  return state.verified ? 'verified' : 'unverified';
}

/** Every change of an account's page in the order of time; while it cannot be read nothing changes. */
export function trueChanges(city: CampaignCity, account: CityAccount): TrueChange[] {
  const states = momentsOf(city, account)
    .map((at) => ({ at, state: city.world.accountAt(account.platform, account.uid, at) }))
    .filter(({ state }) => state !== null && standingOf(state) !== 'unreadable') as Lived[];
  const standings = changesIn(states, ({ state }) => standingOf(state)!, standingChange);
  const names = changesIn(
    shown(states),
    ({ state }) => state.nickname,
    ({ at, state }) => ({
      ...{ kind: 'renamed' as const, at, after: standingOf(state)!, text: state.nickname },
    }),
  );
  const verified = states.filter(({ state }) => standingOf(state) === 'verified');
  const reasons = changesIn(
    verified,
    ({ state }) => state.reason,
    ({ at, state }) => ({
      ...{ kind: 'reason-changed' as const, at, after: 'verified' as const, text: state.reason },
    }),
  );
  return [...standings, ...names, ...reasons].sort((one, other) => one.at.getTime() - other.at.getTime());
}

interface Lived {
  at: Date;
  state: AccountState;
}

/** Moments at which anything about the account may change. */
function momentsOf(city: CampaignCity, account: CityAccount): Date[] {
  const { openedAt, verifiedAt, lostAt, renamed, vanished } = account;
  const spells = city.spellsOf(account).flatMap(({ from, until }) => [from, until]);
  const moments = [openedAt, verifiedAt, lostAt, renamed?.at, vanished?.at, ...spells];
  const times = moments.filter((at) => at !== null && at !== undefined).map((at) => at.getTime());
  return [...new Set(times)].sort((one, other) => one - other).map((time) => new Date(time));
}

function shown(states: Lived[]): Lived[] {
  return states.filter(({ state }) => standingOf(state) !== 'absent');
}

function standingChange({ at, state }: Lived, before: Lived): Omit<TrueChange, 'until'> {
  const after = standingOf(state)!;
  const wasAbsent = standingOf(before.state) === 'absent';
  const kind =
    after === 'absent' ? 'absent' : wasAbsent ? 'returned' : after === 'verified' ? 'gained' : 'lost';
  return { kind, at, after, text: null };
}

/** Each state that differs from the one before, until the next that does. */
function changesIn<Told>(
  states: Lived[],
  tell: (lived: Lived) => Told,
  change: (lived: Lived, before: Lived) => Omit<TrueChange, 'until'>,
): TrueChange[] {
  const turns = states.filter((lived, index) => index === 0 || tell(lived) !== tell(states[index - 1]!));
  return turns
    .slice(1)
    .map((lived, index) => ({ ...change(lived, turns[index]!), until: turns[index + 2]?.at ?? null }));
}
