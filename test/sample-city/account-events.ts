import { seededChoice, seededNumber } from '../replica/seeded-draw';
import type { CityAccount } from './city';

const HOUR = 3600_000;
/** When unlucky things happen: late enough that the account has been seen, early enough to be noticed. */
const FROM = Date.parse('2012-10-18T00:00:00+08:00');
const UNTIL = Date.parse('2012-11-12T00:00:00+08:00');

const SHARES = { lost: 0.008, vanished: 0.007, renamed: 0.02, shownInstead: 0.0015 };
const VANISHINGS = ['gone', 'gone', 'gone', 'banned', 'closed', 'frozen'] as const;

/** What befalls an account besides being opened and verified: at most one thing each. */
export function accountEvents(
  account: CityAccount,
  neighbour: CityAccount | undefined,
  seed: number,
): CityAccount {
  const draw = (what: string) => seededNumber(seed, what, account.uid);
  const at = new Date(FROM + Math.floor(((UNTIL - FROM) / HOUR) * draw('when')) * HOUR);
  if (account.openedAt.getTime() > FROM - 20 * 24 * HOUR) return account;
  if (account.verifiedAt && account.verifiedAt.getTime() < FROM && draw('lost') < SHARES.lost) {
    return { ...account, lostAt: at };
  }
  if (draw('vanished') < SHARES.vanished) {
    return { ...account, vanished: { at, presence: seededChoice(VANISHINGS, seed, 'how', account.uid) } };
  }
  if (draw('renamed') < SHARES.renamed) {
    return { ...account, renamed: { at, nickname: `${account.nickname.slice(0, 24)}官微` } };
  }
  const swapped = neighbour?.platform === account.platform && draw('swapped') < SHARES.shownInstead;
  return swapped ? { ...account, shownInstead: neighbour.uid } : account;
}
