import { PLAIN, worldOf } from '../replica/test-world';
import type { AccountState } from '../replica/world';
import type { CityAccount } from '../sample-city/city';
import type { Standing } from './account-truth';
import type { BelievedAccount } from './believed-accounts';
import type { CampaignCity } from './campaign-city';
import type { CampaignWatch } from './campaign-watch';
import { explain } from './difference-explained';

const NOW = new Date('2012-11-02T23:00:00+08:00');
const HOUR = 3_600_000;
const ACCOUNT = { platform: 'sina', uid: PLAIN.uid, shownInstead: null } as CityAccount;
const CONFIRMED = { confirmed: true, unverifiedSeenAt: null, absentSeenAt: null } as BelievedAccount;

interface Case {
  truth?: Partial<AccountState>;
  told: Standing | null;
  believed?: Partial<BelievedAccount>;
  badNewsHours?: number;
}

function why({ truth = {}, told, believed = {}, badNewsHours = 0 }: Case) {
  const watch = { toldAt: told && NOW, toldStanding: told, badNewsLasts: badNewsHours * HOUR };
  return explain({
    believed: { ...CONFIRMED, ...believed },
    account: ACCOUNT,
    city: { world: worldOf({ ...PLAIN, ...truth }) } as CampaignCity,
    watch: { watchOf: () => watch } as unknown as CampaignWatch,
    now: NOW,
  });
}

describe('why an account may differ from the world', () => {
  it('is that nobody has read it, or that it has changed since', () => {
    expect(why({ told: null })).toBe('unread');
    expect(why({ told: 'verified' })).toBe('changed');
  });

  it('is that bad news waits for its second look', () => {
    expect(why({ told: 'unverified', believed: { unverifiedSeenAt: NOW } })).toBe('second-look');
    expect(why({ told: 'absent', truth: { presence: 'gone' }, believed: { absentSeenAt: NOW } })).toBe(
      'second-look',
    );
  });

  it('is that a statement of absence did not count, the control account having stumbled beside it', () => {
    expect(why({ told: 'absent', truth: { presence: 'gone' }, badNewsHours: 30 })).toBe('second-look');
  });

  it('is nothing where the page was told and not believed', () => {
    expect(why({ told: 'unverified' })).toBeNull();
    expect(why({ told: 'absent', truth: { presence: 'gone' }, badNewsHours: 50 })).toBeNull();
  });
});
