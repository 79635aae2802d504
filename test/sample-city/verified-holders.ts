import { isPerson } from '../../domain/holder';
import { isAboveBranch } from '../../domain/organization';
import type { AccountState, World } from '../replica/world';
import type { CityAccount } from './city';

/** Holders with a verified account that a form names or has named, as counted by the world or by the service. */
export interface VerifiedHolders {
  /** Above branch level, as coverage counts them. */
  organizations: number;
  cadres: number;
}

/** Would a visit at this moment confirm the account? Frozen pages cannot be read: what was known stays. */
export function wouldCount(world: World, account: CityAccount, at: Date): boolean {
  const state = world.accountAt(account.platform, account.uid, at);
  return state !== null && shows(state) && state.verified && namesHolder(account);
}

function shows({ presence, shownInstead }: AccountState): boolean {
  return (presence === 'present' || presence === 'frozen') && shownInstead === null;
}

/** Does the verification of this account name its holder, as it must for persons? */
export function namesHolder({ holder, reason }: CityAccount): boolean {
  return !isPerson(holder.category) || reason.includes(holder.name);
}

/** The holders of these accounts, each once. */
export function holdersOf(pairs: { account: CityAccount | null }[]): VerifiedHolders {
  const holders = [...new Set(pairs.map(({ account }) => account?.holder))].filter(
    (holder) => holder !== undefined,
  );
  return {
    organizations: holders.filter(
      ({ category, organization }) => category === 'organization' && isAboveBranch(organization.level),
    ).length,
    cadres: holders.filter(({ category }) => category === 'cadre').length,
  };
}
