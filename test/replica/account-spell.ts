import type { Platform } from '../../domain/platform';
import type { AccountState, World } from './world';

/** Something that befalls an account: from a moment on, for a while or for good, it is otherwise. */
export interface AccountSpell {
  from: Date;
  /** Null: for good. */
  until: Date | null;
  becomes: Partial<AccountState>;
  /** Multiplies the followers; 1 when left out. */
  followersTimes?: number;
}

/** The account under all spells that are on it at the moment; later ones in the list win. */
export function underSpells(
  state: AccountState,
  spells: readonly AccountSpell[],
  moment: Date,
): AccountState {
  return spells
    .filter(({ from, until }) => from <= moment && (until === null || moment < until))
    .reduce(
      (before, { becomes, followersTimes = 1 }) => ({
        ...before,
        followers: Math.round(before.followers * followersTimes),
        ...becomes,
      }),
      state,
    );
}

/** The world, and in it what befalls accounts besides. Names are looked up as they were before. */
export function withSpells(
  world: World,
  spellsOf: (platform: Platform, uid: string) => readonly AccountSpell[],
): World {
  return {
    uidOf: (alias, moment) => world.uidOf(alias, moment),
    accountAt: (platform, uid, moment) => {
      const state = world.accountAt(platform, uid, moment);
      return state && underSpells(state, spellsOf(platform, uid), moment);
    },
  };
}
