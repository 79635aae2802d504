import type { CityAccount } from '../sample-city/city';
import { standingOf } from './account-truth';
import type { BelievedAccount } from './believed-accounts';
import type { CampaignCity } from './campaign-city';
import type { CampaignWatch } from './campaign-watch';
import { STATEMENTS_MS } from './second-look';

/**
 * Why an account may differ from the world: its page was never read, has changed since it last told something,
 * bad news waits for its second look, or somebody else's page is shown under its address.
 */
export type Explanation = 'unread' | 'changed' | 'second-look' | 'swapped';

interface Difference {
  believed: BelievedAccount;
  account: CityAccount | null;
  city: CampaignCity;
  watch: CampaignWatch;
  now: Date;
}

/** Null: nothing explains it. */
export function explain({ believed, account, city, watch, now }: Difference): Explanation | null {
  if (!account) return null;
  if (account.shownInstead) return 'swapped';
  const { toldAt, toldStanding, badNewsLasts } = watch.watchOf(believed);
  if (toldAt === null) return 'unread';
  const standing = standingOf(city.world.accountAt(account.platform, account.uid, now));
  // A frozen page cannot be read: what was known of it is neither right nor wrong.
  if (standing !== toldStanding) return 'changed';
  if (standing === 'absent' && badNewsLasts < STATEMENTS_MS) return 'second-look';
  return believed.unverifiedSeenAt || believed.absentSeenAt ? 'second-look' : null;
}
