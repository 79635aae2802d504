import { SECOND_LOOK_MS, STATEMENTS_MS } from './second-look';
import type { CampaignCity } from './campaign-city';
import type { CityAccount } from '../sample-city/city';
import { trueChanges, type Standing, type TrueChange } from './account-truth';
import type { BelievedAccount } from './believed-accounts';

/** A change of an account's page that happened after the service had first read it. */
export interface FollowedChange extends TrueChange {
  account: CityAccount;
  /** Visits that told the new state, first and last; null before any. */
  toldFrom: Date | null;
  toldTo: Date | null;
  foundAt: Date | null;
}

/** Why a change has not been found: nothing looked in time, or the second look has not come yet. */
export type Leftover =
  'not visited since' | 'over before a look' | 'waiting for the second look' | 'over before the second look';

/** Every change of the accounts the service knows, and when the service has found it. */
export class ChangeLedger {
  readonly changes: FollowedChange[] = [];
  private readonly open = new Map<string, FollowedChange[]>();

  constructor(private readonly city: CampaignCity) {}

  /** The service has read the account for the first time: what happens from now on is to be found. */
  follow(account: CityAccount, from: Date): void {
    const changes = trueChanges(this.city, account)
      .filter(({ at }) => at > from)
      .map((change): FollowedChange => ({
        ...change,
        ...{ account, toldFrom: null, toldTo: null, foundAt: null },
      }));
    this.open.set(account.uid, changes);
    this.changes.push(...changes);
  }

  /** A visit that told the standing of an account. */
  visited(account: CityAccount, visit: { at: Date; standing: Standing; believed: BelievedAccount }): void {
    const { at, standing, believed } = visit;
    for (const change of this.open.get(account.uid) ?? []) {
      if (change.foundAt || !isOn(change, at) || !isTold(change, standing)) continue;
      change.toldFrom ??= at;
      change.toldTo = at;
      if (isBelieved(change, believed)) change.foundAt = at;
    }
  }

  /** Changes that have happened by then. */
  until(now: Date): FollowedChange[] {
    return this.changes.filter(({ at }) => at <= now);
  }

  /** Why a change that was not found was not; null when there is no excuse. */
  excuse(change: FollowedChange, now: Date): Leftover | null {
    const isOver = change.until !== null && change.until <= now;
    if (change.toldFrom === null) return isOver ? 'over before a look' : 'not visited since';
    if (!isBadNews(change)) return null;
    const told = change.toldTo!.getTime() - change.toldFrom.getTime();
    if (told >= (change.kind === 'absent' ? STATEMENTS_MS : SECOND_LOOK_MS)) return null;
    return isOver ? 'over before the second look' : 'waiting for the second look';
  }
}

function isOn({ at, until }: TrueChange, moment: Date): boolean {
  return at <= moment && (until === null || moment < until);
}

/** A name can be told by any page that is shown. */
function isTold({ kind, after }: TrueChange, standing: Standing): boolean {
  return kind === 'renamed' ? standing !== 'absent' : standing === after;
}

function isBelieved({ kind, after, text }: TrueChange, believed: BelievedAccount): boolean {
  if (kind === 'renamed') return believed.nickname === text;
  if (kind === 'reason-changed') return believed.reason === text;
  if (after === 'absent') return believed.presence !== 'present';
  return believed.presence === 'present' && believed.verified === (after === 'verified');
}

function isBadNews({ kind }: TrueChange): boolean {
  return kind === 'lost' || kind === 'absent';
}
